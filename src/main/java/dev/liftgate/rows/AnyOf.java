package dev.liftgate.rows;

/**
 * The HQL condition that a column has one of several values.
 *
 * <p>They are one parameter, an array. Behind {@code in}, Hibernate (7.2.4) translates the whole query anew for each
 * list, which takes longer than to run it.
 */
public final class AnyOf {

    private AnyOf() {}

    /** @param values the parameter, such as {@code :numbers} */
    public static String in(String column, String values) {
        return "cast(sql('? = any(?)', " + column + ", " + values + ") as Boolean)";
    }
}
