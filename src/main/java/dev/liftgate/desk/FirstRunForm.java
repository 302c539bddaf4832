package dev.liftgate.desk;

import dev.liftgate.money.ShopCurrency;
import dev.liftgate.rates.FirstRates;
import dev.liftgate.staff.Countries.Customs;
import dev.liftgate.web.Figures;
import dev.liftgate.web.Refused;
import dev.liftgate.web.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestForm;
import org.joda.money.CurrencyUnit;

/**
 * The first page of a new installation, as typed. What is usual in a place may be left empty.
 *
 * @param taxOn {@code both} parts and labor, {@code parts}, or {@code none}
 */
record FirstRunForm(
        @RestForm @NotBlank(message = "What is the shop called?") @Size(max = 200, message = "At most 200 characters")
                String shop,
        @RestForm @NotBlank(message = "Customers need the address") @Size(max = 300, message = "At most 300 characters")
                String address,
        @RestForm
                @NotBlank(message = "Customers need a phone number")
                @Size(max = 40, message = "At most 40 characters")
                String phone,
        @RestForm
                @Size(max = 200, message = "At most 200 characters")
                @Pattern(regexp = "\\s*|.*\\S@\\S.*", message = "An e-mail address has an @ in it")
                String email,
        @RestForm @NotBlank(message = "Where is the shop? Its papers follow the rules of that place") @Size(max = 10)
                String place,
        @RestForm @NotBlank(message = "Choose the time zone of the shop") @Size(max = 60) String timeZone,
        @RestForm @Pattern(regexp = "([a-z]{2,3}-[A-Z]{2})?", message = "Choose one of the countries") String locale,
        @RestForm @Pattern(regexp = "(en|es)?", message = "Choose English or Spanish") String language,
        @RestForm @Pattern(regexp = "([A-Z]{3})?", message = "Choose one of the currencies") String currency,
        @RestForm @Pattern(regexp = "(letter|a4)?", message = "Choose letter or A4") String paper,
        @RestForm @Pattern(regexp = "(mi|km)?", message = "Choose miles or kilometers") String odometerUnit,
        @RestForm
                @NotBlank(message = "What does an hour of labor cost?")
                @Size(max = 20, message = "A figure like 120.00")
                String hourly,
        @RestForm @Pattern(regexp = "both|parts|none", message = "Is there a tax, and what bears it?") String taxOn,
        @RestForm @Size(max = 60, message = "At most 60 characters") String taxName,
        @RestForm @Size(max = 20, message = "A percentage like 8.25") String taxPercent,
        @RestForm @Pattern(regexp = NUMBER, message = LIKE) String nextOrder,
        @RestForm @Pattern(regexp = NUMBER, message = LIKE) String nextInvoice,
        @RestForm @NotBlank(message = "Who is the manager?") @Size(max = 100, message = "At most 100 characters")
                String name,
        @RestForm @Pattern(regexp = "[A-Za-z0-9._-]{2,40}", message = "2 to 40 letters, digits, dots or hyphens")
                String username,
        @RestForm @Size(min = 10, max = 200, message = "At least 10 characters") String password,
        @RestForm @Size(max = 10) String catalog) {

    private static final String NUMBER = "( *[1-9]\\d{0,8} *)?";
    private static final String LIKE = "A whole number, like 20417";

    private static final BigDecimal HUNDRED = new BigDecimal("100");

    ShopPlace where() {
        return ShopPlace.find(place).orElseThrow(() -> new Refused("place", "Choose a place from the list"));
    }

    /** What was chosen; what was left empty is as usual there. */
    Customs customs(Customs usual) {
        Customs chosen = new Customs(
                chosen(locale, usual.locale()),
                chosen(language, usual.language()),
                chosen(currency, usual.currency()),
                chosen(paper, usual.paper()),
                chosen(odometerUnit, usual.odometerUnit()));
        if (!ShopCurrency.isChoice(chosen.currency())) {
            throw new Refused(
                    "currency",
                    "Choose one with at most " + ShopCurrency.MOST_DECIMALS + " decimals: amounts are kept with those");
        }
        return chosen;
    }

    private static String chosen(String typed, String usual) {
        return typed == null || typed.isEmpty() ? usual : typed;
    }

    ZoneId zone() {
        try {
            return ZoneId.of(timeZone);
        } catch (DateTimeException e) {
            throw new Refused("timeZone", "Choose the time zone of the shop");
        }
    }

    /**
     * @param customs those of the shop: figures are read in their style
     * @param usualTax what people there call the tax
     */
    FirstRates rates(Customs customs, String usualTax) {
        Figures figures = new Figures(Locale.forLanguageTag(customs.locale()));
        boolean isTaxed = !taxOn.equals("none");
        if (!isTaxed && !Typed.line(taxPercent).isEmpty()) {
            throw new Refused("taxOn", "Say what bears the tax, or leave its percentage empty");
        }
        return new FirstRates(
                figures.amount("hourly", hourly, CurrencyUnit.of(customs.currency())),
                chosen(Typed.line(taxName), usualTax),
                isTaxed ? percent(figures) : null,
                taxOn.equals("both"));
    }

    private BigDecimal percent(Figures figures) {
        BigDecimal percent = figures.percent("taxPercent", taxPercent == null ? "" : taxPercent, HUNDRED);
        if (percent.signum() == 0) {
            throw new Refused("taxPercent", "Above zero, or choose that you charge no tax");
        }
        return percent;
    }
}
