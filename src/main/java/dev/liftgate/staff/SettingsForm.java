package dev.liftgate.staff;

import dev.liftgate.web.FormState;
import dev.liftgate.web.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestForm;

/** The settings of the shop as typed. */
record SettingsForm(
        @RestForm @NotBlank(message = "What is the shop called?") @Size(max = 200, message = "At most 200 characters")
                String name,
        @RestForm @Size(max = 200, message = "At most 200 characters") String legalName,
        @RestForm @NotBlank(message = "Customers need the address") @Size(max = 500, message = "At most 500 characters")
                String address,
        @RestForm
                @NotBlank(message = "Customers need a phone number")
                @Size(max = 60, message = "At most 60 characters")
                String phone,
        @RestForm
                @Size(max = 200, message = "At most 200 characters")
                @Pattern(regexp = "\\s*|.*\\S@\\S.*", message = "An e-mail address has an @ in it")
                String email,
        @RestForm @Size(max = 100, message = "At most 100 characters") String registrationNumber,
        @RestForm @Size(max = 100, message = "At most 100 characters") String taxNumber,
        @RestForm @NotNull(message = "Choose the time zone of the shop") @Size(max = 60) String timeZone,
        @RestForm @NotNull @Pattern(regexp = "[a-z]{2,3}-[A-Z]{2}", message = "Choose one of the countries")
                String locale,
        @RestForm @NotNull @Pattern(regexp = "en|es", message = "Choose English or Spanish") String language,
        @RestForm @NotNull @Pattern(regexp = "letter|a4", message = "Choose letter or A4") String paper,
        @RestForm @NotNull @Pattern(regexp = "mi|km", message = "Choose miles or kilometers") String odometerUnit,
        @RestForm @NotNull @Pattern(regexp = "\\s*\\d{1,4}\\s*", message = "A number of days, like 30")
                String estimateValidDays,
        @RestForm String techniciansSeePrices,
        @RestForm @Size(max = 2000, message = "At most 2,000 characters") String guarantee,
        @RestForm @Size(max = 2000, message = "At most 2,000 characters") String storageCharge,
        @RestForm @Size(max = 500, message = "At most 500 characters") String paymentMethods,
        @RestForm @Size(max = 100, message = "At most 100 characters") String epaNumber,
        @RestForm @Size(max = 200, message = "At most 200 characters") String laborGuide,
        @RestForm @Size(max = 2000, message = "At most 2,000 characters") String replacedParts,
        @RestForm String soleTrader,
        @RestForm @Pattern(regexp = "(1|5|10|50|100)?", message = "Choose one of the coins") String smallestCoin,
        @RestForm String pricesIncludeTax,
        @RestForm String originalPartsUsual,
        @RestForm @NotNull @Pattern(regexp = "\\d{1,9}", message = "Reload the page and try again") String version) {

    static FormState of(Shop shop) {
        return FormState.of(SettingsForm.class, shop.facts(), "version", shop.version());
    }

    /** The typed settings, tidied. Without a legal name, the name of the shop is it. */
    ShopFacts facts() {
        String shop = Typed.line(name);
        String legal = Typed.line(legalName);
        return new ShopFacts(
                shop,
                legal.isEmpty() ? shop : legal,
                Typed.lines(address),
                Typed.line(phone),
                Typed.line(email),
                Typed.line(registrationNumber),
                Typed.line(taxNumber),
                timeZone,
                locale,
                language,
                paper,
                odometerUnit,
                Integer.parseInt(estimateValidDays.strip()),
                techniciansSeePrices != null,
                Typed.lines(guarantee),
                Typed.lines(storageCharge),
                Typed.lines(paymentMethods),
                Typed.line(epaNumber),
                Typed.line(laborGuide),
                Typed.lines(replacedParts),
                soleTrader != null,
                smallestCoin == null || smallestCoin.isEmpty() ? 1 : Integer.parseInt(smallestCoin),
                pricesIncludeTax != null,
                originalPartsUsual != null);
    }
}
