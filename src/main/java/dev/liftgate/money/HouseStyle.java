package dev.liftgate.money;

import java.util.Locale;
import java.util.function.Supplier;

/**
 * The country in whose style sentences write figures: the shop's, or the U.S. while nobody said which.
 *
 * <p>Sentences are made in every room, by rules that know no settings. The room that has the settings says once where to
 * ask.
 */
public final class HouseStyle {

    private static volatile Supplier<Locale> shop = () -> Locale.US;

    private HouseStyle() {}

    /**
     * Lets all sentences of this process follow that style.
     *
     * @param style asked for every figure, so it is cheap
     * @return what they followed until now
     */
    public static Supplier<Locale> follow(Supplier<Locale> style) {
        Supplier<Locale> before = shop;
        shop = style;
        return before;
    }

    public static Locale locale() {
        return shop.get();
    }
}
