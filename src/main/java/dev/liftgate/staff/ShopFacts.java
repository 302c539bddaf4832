package dev.liftgate.staff;

import dev.liftgate.web.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.DateTimeException;
import java.time.ZoneId;

/**
 * All settings of the shop that a manager may change.
 *
 * @param locale style of figures and dates, as a language tag like {@code en-US}
 * @param language of papers for customers who have none of their own: {@code en} or {@code es}
 * @param epaNumber the shop's number at the U.S. Environmental Protection Agency, for hazardous waste
 * @param laborGuide the name of the guide for labor hours; empty for none
 * @param replacedParts the words for customers about the parts that come off their car
 * @param smallestCoin of the currency, in its hundredths: totals paid in cash are rounded to it
 * @param pricesIncludeTax whether labor rates, parts, fees and all prices contain their taxes already
 * @param originalPartsUsual whether of two parts that fit, the car maker's own is the usual one
 * @param soleTrader whether a person runs it in their own name; a company has other duties in some places
 */
@Embeddable
public record ShopFacts(
        String name,
        @Column(name = "legal_name") String legalName,
        String address,
        String phone,
        String email,
        @Column(name = "registration_number") String registrationNumber,
        @Column(name = "tax_number") String taxNumber,
        @Column(name = "time_zone") String timeZone,
        String locale,
        String language,
        String paper,
        @Column(name = "odometer_unit") String odometerUnit,
        @Column(name = "estimate_valid_days") int estimateValidDays,
        @Column(name = "technicians_see_prices") boolean techniciansSeePrices,
        String guarantee,
        @Column(name = "storage_charge") String storageCharge,
        @Column(name = "payment_methods") String paymentMethods,
        @Column(name = "epa_number") String epaNumber,
        @Column(name = "labor_guide") String laborGuide,
        @Column(name = "replaced_parts") String replacedParts,
        @Column(name = "sole_trader") boolean soleTrader,
        @Column(name = "smallest_coin") int smallestCoin,
        @Column(name = "prices_include_tax") boolean pricesIncludeTax,
        @Column(name = "original_parts_usual") boolean originalPartsUsual) {

    private static final int LONGEST_VALIDITY = 365;

    void check() {
        if (name.isEmpty()) {
            throw new Refused("name", "What is the shop called?");
        }
        if (estimateValidDays < 1 || estimateValidDays > LONGEST_VALIDITY) {
            throw new Refused("estimateValidDays", "An estimate is valid for 1 to " + LONGEST_VALIDITY + " days");
        }
        try {
            ZoneId.of(timeZone);
        } catch (DateTimeException e) {
            throw new Refused("timeZone", "Choose the time zone of the shop");
        }
        if (!Countries.knows(locale)) {
            throw new Refused("locale", "Choose one of the countries");
        }
    }
}
