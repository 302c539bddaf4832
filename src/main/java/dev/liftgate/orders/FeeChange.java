package dev.liftgate.orders;

import dev.liftgate.money.KeptJson;
import dev.liftgate.money.Totals.FeeRule;
import jakarta.persistence.AttributeConverter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A fee that one order bears otherwise than the shop charges it, and why.
 *
 * @param rule as it is for once
 * @param times 0 waives it; a fixed fee may count several times, as one for each tire does
 */
public record FeeChange(FeeRule rule, int times, String reason) {

    /** The fees with these changes: waived ones left out, counted ones multiplied, and added ones last. */
    static List<FeeRule> applied(List<FeeRule> fees, List<FeeChange> changes) {
        List<FeeRule> all = new ArrayList<>(fees.stream()
                .filter(fee -> changes.stream()
                        .noneMatch(change -> change.rule().label().equals(fee.label())))
                .toList());
        changes.stream()
                .filter(change -> change.times() > 0)
                .map(FeeChange::counted)
                .forEach(all::add);
        return List.copyOf(all);
    }

    private FeeRule counted() {
        return times == 1
                ? rule
                : new FeeRule(
                        rule.label() + " × " + times,
                        rule.fixed().multipliedBy(BigDecimal.valueOf(times), RoundingMode.UNNECESSARY),
                        null,
                        rule.base(),
                        null,
                        rule.taxCode(),
                        rule.kind(),
                        rule.law());
    }

    String words() {
        return "Fee “" + rule.label() + "”" + (times == 0 ? " waived" : " × " + times) + ": " + reason;
    }

    /** Stores the list as text. A changed list is a new list, so that Hibernate notices the change. */
    static class FeeChangesColumn implements AttributeConverter<List<FeeChange>, String> {

        @Override
        public String convertToDatabaseColumn(List<FeeChange> changes) {
            return KeptJson.write(changes);
        }

        @Override
        public List<FeeChange> convertToEntityAttribute(String json) {
            return Arrays.asList(KeptJson.read(json, FeeChange[].class));
        }
    }
}
