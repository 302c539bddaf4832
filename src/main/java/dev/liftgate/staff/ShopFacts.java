package dev.liftgate.staff;

import dev.liftgate.web.Refused;
import dev.liftgate.web.Typed;
import java.time.DateTimeException;
import java.time.ZoneId;

/**
 * All settings of the shop that a manager may change, tidied.
 *
 * @param locale style of figures and dates, as a language tag like {@code en-US}
 */
public record ShopFacts(
        String name,
        String legalName,
        String address,
        String phone,
        String email,
        String registrationNumber,
        String taxNumber,
        String timeZone,
        String locale,
        String paper,
        String odometerUnit,
        int estimateValidDays,
        boolean techniciansSeePrices,
        String guarantee,
        String storageCharge,
        String paymentMethods,
        String epaNumber,
        String laborGuide,
        String replacedParts) {

    private static final int LONGEST_VALIDITY = 365;

    public ShopFacts {
        name = Typed.line(name);
        legalName = Typed.line(legalName).isEmpty() ? name : Typed.line(legalName);
        address = Typed.lines(address);
        phone = Typed.line(phone);
        email = Typed.line(email);
        registrationNumber = Typed.line(registrationNumber);
        taxNumber = Typed.line(taxNumber);
        guarantee = Typed.lines(guarantee);
        storageCharge = Typed.lines(storageCharge);
        paymentMethods = Typed.lines(paymentMethods);
        epaNumber = Typed.line(epaNumber);
        laborGuide = Typed.line(laborGuide);
        replacedParts = Typed.lines(replacedParts);
    }

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
    }
}
