package dev.liftgate.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.liftgate.money.HouseStyle;
import dev.liftgate.money.MoneyText;
import dev.liftgate.money.Totals.TaxRule;
import dev.liftgate.web.Figures;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is hashed, compared or read back is the same wherever the shop is. */
class NotForPeopleTest {

    private static final Locale SPAIN = Locale.forLanguageTag("es-ES");
    private static final TaxRule TAX = new TaxRule("sales", "Sales tax", new BigDecimal("8.25"));

    private final int before = Rates.version(TAX);
    private Supplier<Locale> home;

    @BeforeEach
    void the_shop_is_in_spain() {
        home = HouseStyle.follow(() -> SPAIN);
    }

    @AfterEach
    void the_shop_is_at_home_again() {
        HouseStyle.follow(home);
    }

    @Test
    void sentences_follow_the_shop() {
        assertEquals("8,25", MoneyText.text(new BigDecimal("8.250")));
        assertEquals("118.240", MoneyText.text(118_240));
    }

    @Test
    void fingerprints_and_what_is_read_back_do_not() {
        assertEquals(before, Rates.version(TAX));
        List<MarkupBand> bands = MarkupBand.read("20.5 80\n100 42.5", Figures.PLAIN);
        assertEquals("20.5 80\n100 42.5", MarkupBand.write(bands));
        assertEquals("8.25", MoneyText.plain(new BigDecimal("8.250")));
    }
}
