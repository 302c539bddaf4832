package dev.liftgate.money;

import static dev.liftgate.money.Dollars.range;
import static dev.liftgate.money.Dollars.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.liftgate.money.Totals.FeeRule;
import dev.liftgate.money.Totals.Rules;
import dev.liftgate.money.Totals.TaxRule;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class KeptJsonTest {

    private static final Rules RULES = new Rules(
            List.of(new FeeRule("Supplies", null, new BigDecimal("5.00"), null, usd("25.00"), null, null, null)),
            List.of(new TaxRule("sales", "Sales tax", new BigDecimal("8.25"))));

    /** A record with its components out of alphabetical order. */
    record Kept(String name, Money amount, Instant at, MoneyRange range) {}

    @Test
    void what_is_written_reads_back_the_same() {
        assertEquals(RULES, KeptJson.read(KeptJson.write(RULES), Rules.class));
        Kept kept = new Kept(
                "ŁÖ “x” </script>", usd("12.50"), Instant.parse("2026-11-22T10:00:00.123456Z"), range("1", "2"));
        assertEquals(kept, KeptJson.read(KeptJson.write(kept), Kept.class));
    }

    @Test
    void amounts_and_moments_are_written_for_people_too() {
        Kept kept = new Kept("a", usd("12.5"), Instant.parse("2026-11-22T10:00:00Z"), null);
        assertEquals(
                "{\"amount\":\"USD 12.50\",\"at\":\"2026-11-22T10:00:00Z\",\"name\":\"a\",\"range\":null}",
                KeptJson.write(kept));
    }

    @Test
    void the_same_map_gives_the_same_text_in_whatever_order_it_was_filled() {
        Map<String, Money> one = new LinkedHashMap<>();
        one.put("b", usd("2"));
        one.put("a", usd("1"));
        Map<String, Money> other = new LinkedHashMap<>();
        other.put("a", usd("1.00"));
        other.put("b", usd("2.00"));
        assertEquals(KeptJson.write(other), KeptJson.write(one));
        assertEquals(one, KeptJson.readMap(KeptJson.write(one), Money.class));
    }

    @Test
    void currencies_without_cents_keep_their_own_scale() {
        Money yen = Money.ofMajor(CurrencyUnit.JPY, 1200);
        assertEquals("\"JPY 1200\"", KeptJson.write(yen));
        assertEquals(yen, KeptJson.read("\"JPY 1200\"", Money.class));
    }

    @Test
    void what_was_not_written_by_it_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> KeptJson.read("{\"fees\":", Rules.class));
        assertThrows(IllegalArgumentException.class, () -> KeptJson.read("{\"strange\":1}", Rules.class));
        assertThrows(IllegalArgumentException.class, () -> KeptJson.read("\"twelve\"", Money.class));
    }
}
