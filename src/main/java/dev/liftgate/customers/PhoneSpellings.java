package dev.liftgate.customers;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

/**
 * The digits by which one typed phone number may stand on a card.
 *
 * @param national as it is dialed in its own country: {@code 0891234567}
 * @param international as it is dialed from everywhere, without the plus: {@code 49891234567}
 * @param significant what both end with: {@code 891234567}
 */
record PhoneSpellings(String national, String international, String significant) {

    private static final PhoneSpellings NONE = new PhoneSpellings("", "", "");

    /** @param country where a number without a country code is dialed, such as {@code DE} */
    static PhoneSpellings of(String typed, String country) {
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = phones.parse(typed, country);
            String significant = phones.getNationalSignificantNumber(number);
            return new PhoneSpellings(
                    phones.format(number, PhoneNumberFormat.NATIONAL).replaceAll("\\D", ""),
                    number.getCountryCode() + significant,
                    significant);
        } catch (NumberParseException e) {
            return NONE;
        }
    }
}
