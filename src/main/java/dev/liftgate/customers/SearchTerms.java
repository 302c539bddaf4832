package dev.liftgate.customers;

import dev.liftgate.web.Typed;
import io.quarkus.panache.common.Parameters;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The conditions and patterns that find vehicles and customers by one typed text.
 *
 * <p>How letters of names and plates are read is a matter of the database, see its functions {@code name_query} and
 * {@code plate_key}: what is stored and what is typed go through the same ones.
 */
public final class SearchTerms {

    /** Of a vehicle {@code v}: either end of its plate or VIN. */
    public static final String VEHICLE =
            """
            v.plateKey like cast(sql('beginning(plate_key(?), 1)', cast(:typed as String)) as String)
            or reverse(v.plateKey) like cast(sql('beginning(reverse(plate_key(?)), 3)', cast(:typed as String)) as String)
            or v.vin like :vin or reverse(v.vin) like :vinEnd
            """;

    /** Of a customer {@code c}: either end of the phone number, with or without the code of its country. */
    public static final String PHONE =
            """
            c.phoneDigits like :phone or c.phoneDigits like :phoneAtHome or c.phoneDigits like :phoneAbroad
            or reverse(c.phoneDigits) like :phoneEnd or reverse(c.phoneDigits) like :phoneSignificant
            """;

    /** Of a customer {@code c}: the beginnings of words of the name. */
    static final String NAME =
            "cast(sql('(to_tsvector(''simple'', ?) @@ name_query(?))', c.nameWords, cast(:typed as String)) as Boolean)";

    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final int FEWEST_FOR_PHONE = 4;
    private static final int FEWEST_FOR_VIN = 4;

    /** Fewer are the last digits of many: a zero before them is no trunk prefix. */
    private static final int FEWEST_OF_A_NUMBER = 6;

    private SearchTerms() {}

    /**
     * The parameters of these conditions. A pattern of null finds nothing.
     *
     * @param country of the shop; asked only for digits
     */
    public static Parameters of(String text, Supplier<String> country) {
        String typed = Typed.line(text);
        String vin = new Vin(typed.replaceAll("[^0-9A-Za-z]", "")).text();
        String digits = LETTER.matcher(typed).find() ? "" : typed.replaceAll("[^0-9]", "");
        PhoneSpellings phone = digits.length() < FEWEST_FOR_PHONE
                ? new PhoneSpellings("", "", "")
                : PhoneSpellings.of(typed, country.get());
        return Parameters.with("typed", typed)
                .and("vin", starting(vin, FEWEST_FOR_VIN))
                .and("vinEnd", starting(backwards(vin), FEWEST_FOR_VIN))
                .and("phone", starting(digits, FEWEST_FOR_PHONE))
                .and("phoneAtHome", starting(phone.national(), FEWEST_FOR_PHONE))
                .and("phoneAbroad", starting(phone.international(), FEWEST_OF_A_NUMBER))
                .and("phoneEnd", starting(backwards(digits), FEWEST_FOR_PHONE))
                .and("phoneSignificant", starting(backwards(phone.significant()), FEWEST_OF_A_NUMBER));
    }

    private static String starting(String text, int fewest) {
        return text.length() < fewest ? null : text + "%";
    }

    private static String backwards(String text) {
        return new StringBuilder(text).reverse().toString();
    }
}
