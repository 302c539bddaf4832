package dev.liftgate.guides;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** A readout of an instrument: a number, or the trouble codes of a scan tool. */
public sealed interface Readout {

    /** @param value in the unit of the check */
    record Measurement(BigDecimal value) implements Readout {
        @Override
        public String text() {
            return value.toPlainString();
        }
    }

    /** @param codes one or more */
    record Codes(List<TroubleCode> codes) implements Readout {
        @Override
        public String text() {
            return codes.stream().map(TroubleCode::text).collect(Collectors.joining(", "));
        }
    }

    /** As a person would type it again: {@code 12.4}; {@code P0301, P0420}. */
    String text();

    /** From its {@link #text()}. */
    static Readout of(String text) {
        return Character.isLetter(text.charAt(0))
                ? new Codes(TroubleCode.all(text).codes())
                : new Measurement(new BigDecimal(text));
    }
}
