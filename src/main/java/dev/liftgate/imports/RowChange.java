package dev.liftgate.imports;

import dev.liftgate.catalog.PartCondition;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The effect of one row of a file: a new part, or new values of a known one. */
record RowChange(int row, String number, String brand, boolean added, List<ChangedValue> values) {

    /** @param before empty where there was nothing */
    record ChangedValue(String what, String before, String after) {}

    static RowChange of(Tuple row) {
        List<ChangedValue> values = new ArrayList<>();
        boolean added = row.get("change").equals("NEW");
        value(values, "Description", row.get("old_description"), row.get("description"));
        value(values, "Condition", condition(row.get("old_condition")), condition(row.get("condition")));
        value(values, "Cost", row.get("old_cost"), row.get("cost"));
        value(values, "List price", row.get("old_list_price"), row.get("list_price"));
        value(values, "Tax", tax(row.get("old_tax_code"), added), tax(row.get("tax_code"), false));
        value(values, "Cross-numbers", crossed(row.get("old_cross_numbers")), crossed(row.get("cross_numbers")));
        value(values, "Fee", fee(row.get("old_fee_code"), added), fee(row.get("fee_code"), added));
        return new RowChange(
                row.get("row", Integer.class),
                row.get("number", String.class),
                row.get("brand", String.class),
                added,
                values);
    }

    private static void value(List<ChangedValue> values, String what, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            values.add(new ChangedValue(what, text(before), text(after)));
        }
    }

    private static String text(Object value) {
        return value instanceof BigDecimal amount ? amount.toPlainString() : Objects.toString(value, "");
    }

    private static String condition(Object name) {
        return name == null ? null : PartCondition.valueOf(name.toString()).words();
    }

    private static String tax(Object code, boolean none) {
        return none ? null : Objects.toString(code, "not taxed");
    }

    /** A new part without a fee says nothing about it. */
    private static String fee(Object code, boolean silent) {
        return code == null && silent ? null : Objects.toString(code, "no fee");
    }

    private static String crossed(Object numbers) {
        return Objects.toString(numbers, "").replace("|", ", ");
    }
}
