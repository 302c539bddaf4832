package dev.liftgate.paper;

import dev.liftgate.catalog.PartCondition;
import dev.liftgate.money.HouseStyle;
import dev.liftgate.money.MoneyRange;
import dev.liftgate.money.MoneyText;
import dev.liftgate.orders.Authorization;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * The style of a paper: the customer's language, and the shop's style of figures and dates.
 *
 * @param language {@code en} or {@code es}
 * @param locale of the shop, such as {@code en-US}
 */
public record Speech(String language, String locale) {

    /** The languages of papers. The first is that of the screens. */
    public static final List<String> LANGUAGES = List.of("en", "es");

    /** The language of the screens, in the style of the U.S. */
    public static final Speech HOUSE = new Speech("en", "en-US");

    public Speech {
        language = LANGUAGES.contains(language) ? language : "en";
        locale = locale == null ? "en-US" : locale;
    }

    /** The style of the screens: their language, with the figures of the shop's country. */
    public static Speech ofScreens() {
        return new Speech(HOUSE.language, HouseStyle.locale().toLanguageTag());
    }

    /** The style in a template's attribute {@code speech}, or that of the screens. */
    public static Speech of(Object attribute) {
        return attribute instanceof Speech speech ? speech : ofScreens();
    }

    /** The page in this style. Otherwise messages speak the language of the browser. */
    public TemplateInstance on(TemplateInstance page) {
        return page.setLocale(language).setAttribute("figures", figures()).setAttribute("speech", this);
    }

    /** The fixed words of papers, for texts that are put together before drawing. */
    public Say say() {
        return MessageBundles.get(Say.class, Localized.Literal.of(language));
    }

    /** @param kept the name of a part's condition; old papers kept English words, which are printed as they are */
    String condition(String kept) {
        return Stream.of(PartCondition.values())
                .filter(condition -> condition.name().equals(kept))
                .findFirst()
                .map(say()::condition)
                .orElse(kept);
    }

    /** @param kept how somebody stands to the customer; what a form or the shop itself filled in is translated */
    public String relation(String kept) {
        return switch (kept) {
            case "owner" -> say().owner();
            case Authorization.THE_SHOP -> say().theShop();
            default -> kept;
        };
    }

    /** How somebody stands to the customer, as it is kept: the proposed word in English, whatever language it was in. */
    public static String asKept(String relation) {
        return LANGUAGES.stream()
                        .map(language -> new Speech(language, null).say().owner())
                        .anyMatch(relation.strip()::equalsIgnoreCase)
                ? "owner"
                : relation;
    }

    public String text(Money amount) {
        return MoneyText.text(amount, figures());
    }

    public String text(MoneyRange range) {
        String low = text(range.low());
        String ends = range.low().isEqual(range.high()) ? low : low + " – " + text(range.high());
        return range.openEnded() ? say().orMore(ends) : ends;
    }

    public String text(BigDecimal quantity) {
        return MoneyText.text(quantity, figures());
    }

    public String text(Integer count) {
        return MoneyText.text(count, figures());
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEE, " + pattern(FormatStyle.MEDIUM, null), dates())
                .format(day);
    }

    /** Day and time on the shop's wall clock; the time of day stays on one line. */
    public String moment(Instant at, ZoneId zone) {
        ZonedDateTime then = at.atZone(zone);
        String time = DateTimeFormatter.ofPattern(pattern(null, FormatStyle.SHORT), dates())
                .format(then);
        return day(then.toLocalDate()) + ", " + time.replaceAll("[ \\u202F]", "\u00A0");
    }

    private String pattern(FormatStyle date, FormatStyle time) {
        return DateTimeFormatterBuilder.getLocalizedDateTimePattern(date, time, IsoChronology.INSTANCE, dates());
    }

    public Locale figures() {
        return Locale.forLanguageTag(locale);
    }

    /** The locale of dates: names of days and months in the customer's language, in the order of the shop's country. */
    private Locale dates() {
        return new Locale.Builder()
                .setLanguage(language)
                .setRegion(figures().getCountry())
                .build();
    }
}
