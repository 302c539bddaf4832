package dev.liftgate.money;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Thousands apart as a country writes them: in lakhs where people count in lakhs.
 *
 * <p>Java parts every three digits everywhere.
 */
public final class Thousands {

    private static final Set<String> COUNT_IN_LAKHS = Set.of("IN", "PK", "BD", "NP");
    private static final Pattern EVERY_THREE = Pattern.compile("\\d{1,3}(,\\d{3})+");

    private Thousands() {}

    public static boolean areLakhs(Locale country) {
        return COUNT_IN_LAKHS.contains(country.getCountry());
    }

    /** A figure that Java wrote, parted anew: {@code ₹123,456.50} is {@code ₹1,23,456.50} in India. */
    public static String apart(String written, Locale country) {
        return areLakhs(country)
                ? EVERY_THREE.matcher(written).replaceAll(figure -> figure.group()
                        .replace(",", "")
                        .replaceAll("(?<=\\d)(?=(\\d\\d)*\\d{3}$)", ","))
                : written;
    }
}
