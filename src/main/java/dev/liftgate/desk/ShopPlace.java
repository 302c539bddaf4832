package dev.liftgate.desk;

import dev.liftgate.money.ShopCurrency;
import dev.liftgate.rules.RulePack;
import dev.liftgate.staff.Countries;
import dev.liftgate.staff.Countries.Customs;
import dev.liftgate.staff.Moments;
import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/**
 * A place where a shop may stand, and the rules that its papers follow there.
 *
 * @param code of its own rule pack, such as {@code us-fl}; without one its country, such as {@code FR}
 */
@TemplateExtension(namespace = "place")
public record ShopPlace(String code, String name, String country, RulePack rules) {

    /** The places whose law somebody has read. */
    public static List<ShopPlace> withRules() {
        return RulePack.bundled().stream()
                .filter(pack -> !pack.country().isEmpty())
                .map(ShopPlace::of)
                .toList();
    }

    private static ShopPlace of(RulePack pack) {
        String country = new Locale("", pack.country()).getDisplayCountry(Locale.ENGLISH);
        String name = isWholeCountry(pack) ? country : country + ": " + pack.name();
        return new ShopPlace(pack.code(), name, pack.country(), pack);
    }

    private static boolean isWholeCountry(RulePack pack) {
        return pack.code().equalsIgnoreCase(pack.country());
    }

    /** Every other place, by country: papers follow the strict default there. */
    public static List<ShopPlace> elsewhere() {
        RulePack strict = RulePack.bundled().get(0);
        List<RulePack> packs = RulePack.bundled();
        return Countries.all().stream()
                .filter(country -> packs.stream().noneMatch(pack -> pack.code().equalsIgnoreCase(country.code())))
                .map(country -> {
                    boolean isPart =
                            packs.stream().anyMatch(pack -> pack.country().equals(country.code()));
                    String name = country.name() + (isPart ? ", elsewhere" : "");
                    return new ShopPlace(country.code(), name, country.code(), strict);
                })
                .toList();
    }

    /** The currencies that a shop may choose. */
    public static List<CurrencyUnit> currencies() {
        return ShopCurrency.choices();
    }

    static Optional<ShopPlace> find(String code) {
        return Stream.concat(withRules().stream(), elsewhere().stream())
                .filter(place -> place.code().equals(code))
                .findFirst();
    }

    /** Whether its own law was read. */
    public boolean hasRules() {
        return !rules.country().isEmpty();
    }

    /** The day when somebody read its law, as days are written there. */
    public String readOn() {
        return Moments.of(Locale.forLanguageTag(customs("").locale())).day(rules.readOn());
    }

    /** @param otherwise the currency where the country has none that amounts can be kept in */
    Customs customs(String otherwise) {
        Customs usual = Countries.customs(country, rules.language());
        return ShopCurrency.isChoice(usual.currency()) ? usual : usual.paidIn(otherwise);
    }

    /** What people there call the usual tax. */
    String taxName() {
        return country.equals("US") ? "Sales tax" : customs("").language().equals("es") ? "IVA" : "Tax";
    }
}
