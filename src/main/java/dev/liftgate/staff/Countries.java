package dev.liftgate.staff;

import io.quarkus.qute.TemplateExtension;
import java.text.DecimalFormatSymbols;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The countries that the libraries know, with what is usual in each. */
@TemplateExtension(namespace = "countries")
public final class Countries {

    /** A way to write figures and dates, as a language tag like {@code fr-CA}, and its name for people. */
    public record FigureStyle(String locale, String label) {}

    /** @param code ISO 3166, such as {@code US} */
    public record NamedCountry(String code, String name) {}

    /**
     * What a shop of one place does as others do there.
     *
     * @param locale style of figures and dates
     * @param language of papers: {@code en} or {@code es}
     * @param currency ISO 4217; empty for none
     * @param paper {@code letter} or {@code a4}
     * @param odometerUnit {@code mi} or {@code km}
     */
    public record Customs(String locale, String language, String currency, String paper, String odometerUnit) {

        /** The same with another currency. */
        public Customs paidIn(String other) {
            return new Customs(locale, language, other, paper, odometerUnit);
        }
    }

    private static final List<String> FIRST = List.of("en-US", "es-US", "en-CA", "es-MX", "es-ES", "en-GB");

    private static final Set<String> LETTER = Set.of(
            "US", "CA", "MX", "PH", "PR", "CL", "CO", "CR", "GT", "NI", "PA", "SV", "VE", "BZ", "GU", "VI", "AS", "MP");

    private static final Set<String> MILES =
            Set.of("US", "GB", "PR", "GU", "VI", "AS", "MP", "IM", "JE", "GG", "LR", "BS", "KY", "VG");

    private static final Set<String> SPANISH = Set.of(
            "AR", "BO", "CL", "CO", "CR", "CU", "DO", "EC", "ES", "GQ", "GT", "HN", "MX", "NI", "PA", "PE", "PR", "PY",
            "SV", "UY", "VE");

    private Countries() {}

    /** Every country by its English name. */
    public static List<NamedCountry> all() {
        return KnownStyles.ALL;
    }

    /** The styles that most shops here want. */
    public static List<FigureStyle> firstStyles() {
        return FIRST.stream().map(Countries::style).toList();
    }

    /** Those of every country, at least one for each, by country. The first ones are not repeated. */
    public static List<FigureStyle> styles() {
        return KnownStyles.STYLES;
    }

    public static boolean knows(String locale) {
        return FIRST.contains(locale) || KnownStyles.TAGS.contains(locale);
    }

    /**
     * What is usual in a country.
     *
     * @param language of its law; empty for none in particular
     */
    public static Customs customs(String country, String language) {
        String home = SPANISH.contains(country) ? "es" : "en";
        String locale = Stream.of(language, home, "en", country.toLowerCase(Locale.ROOT), "pt")
                .map(first -> first + "-" + country)
                .filter(Countries::knows)
                .findFirst()
                .orElseGet(() -> KnownStyles.TAGS.stream()
                        .filter(tag -> tag.endsWith("-" + country))
                        .findFirst()
                        .orElse(FIRST.get(0)));
        Currency money = Currency.getInstance(new Locale("", country));
        return new Customs(
                locale,
                locale.startsWith("es-") ? "es" : "en",
                money == null ? "" : money.getCurrencyCode(),
                LETTER.contains(country) ? "letter" : "a4",
                MILES.contains(country) ? "mi" : "km");
    }

    private static FigureStyle style(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        return new FigureStyle(
                tag, locale.getDisplayCountry(Locale.ENGLISH) + " (" + locale.getDisplayLanguage(Locale.ENGLISH) + ")");
    }

    /** The lists, made at first use. */
    private static final class KnownStyles {

        private static final List<NamedCountry> ALL = Stream.of(Locale.getISOCountries())
                .map(code -> new NamedCountry(code, new Locale("", code).getDisplayCountry(Locale.ENGLISH)))
                .sorted(Comparator.comparing(NamedCountry::name))
                .toList();

        private static final Set<String> TAGS = tags();

        private static final List<FigureStyle> STYLES = TAGS.stream()
                .filter(tag -> !FIRST.contains(tag))
                .map(Countries::style)
                .sorted(Comparator.comparing(FigureStyle::label))
                .toList();

        /** What the libraries have, where figures are written as papers here write them: 0 to 9. */
        private static Set<String> tags() {
            Map<String, List<Locale>> known = Stream.of(Locale.getAvailableLocales())
                    .filter(locale ->
                            locale.getScript().isEmpty() && locale.getVariant().isEmpty())
                    .filter(locale -> !locale.hasExtensions())
                    .filter(locale -> DecimalFormatSymbols.getInstance(locale).getZeroDigit() == '0')
                    .collect(Collectors.groupingBy(Locale::getCountry));
            Function<NamedCountry, Stream<String>> ofOne = country -> known.containsKey(country.code())
                    ? known.get(country.code()).stream().map(Locale::toLanguageTag)
                    : Stream.of("en-" + country.code());
            return ALL.stream().flatMap(ofOne).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
