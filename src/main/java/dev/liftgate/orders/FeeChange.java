package dev.liftgate.orders;

import dev.liftgate.money.KeptJson;
import dev.liftgate.money.Totals.FeeRule;
import jakarta.persistence.AttributeConverter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hibernate.annotations.Immutable;

/**
 * A fee that one order bears otherwise than the shop charges it, and why.
 *
 * @param rule as it is for once
 * @param times in all, whatever calls for it: 0 waives it, and a fixed fee may count several times
 */
public record FeeChange(FeeRule rule, int times, String reason) {

    /** The fees with these changes: waived ones left out, counted ones multiplied, and added ones last. */
    static List<FeeRule> applied(List<FeeRule> fees, List<FeeChange> changes) {
        List<FeeRule> all = new ArrayList<>(fees.stream()
                .filter(fee ->
                        changes.stream().noneMatch(change -> change.rule().isSameAs(fee)))
                .toList());
        changes.stream()
                .filter(change -> change.times() > 0)
                .map(FeeChange::counted)
                .forEach(all::add);
        return List.copyOf(all);
    }

    private FeeRule counted() {
        return times == 1
                ? rule.onOrder(rule.label(), rule.fixed())
                : rule.onOrder(
                        rule.label() + " × " + times,
                        rule.fixed().multipliedBy(BigDecimal.valueOf(times), RoundingMode.UNNECESSARY));
    }

    String words() {
        return words(rule, times == 0 ? "waived" : "× " + times, reason);
    }

    static String words(FeeRule rule, String how, String reason) {
        return "Fee “" + rule.label() + "” " + how + ": " + reason;
    }

    /** Stores the list as text. A changed list is a new list, so that Hibernate notices the change. */
    @Immutable
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
