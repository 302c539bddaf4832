package dev.liftgate.paper;

import dev.liftgate.orders.Concern;
import dev.liftgate.orders.WorkOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * What stands on every paper of an order, copied as it was: the shop, the customer, the car, and the concerns. Texts
 * may be empty; the promised time may be null.
 *
 * @param language the customer's, see {@link Speech}
 */
public record Sheet(
        Shop shop,
        long order,
        String advisor,
        Customer customer,
        Car car,
        Instant promisedAt,
        List<Told> concerns,
        String language) {

    /** Papers from before there were languages are English. */
    public Sheet {
        language = language == null ? "en" : language;
    }

    /** The head of the paper and the terms at its foot; the zone is where its times are read. */
    public record Shop(
            String name,
            String legalName,
            String address,
            String phone,
            String email,
            String registration,
            String tax,
            String zone,
            String guarantee,
            String storage,
            String payment,
            String locale) {

        /** Papers from before shops said where they are were written as in the United States. */
        public Shop {
            locale = locale == null ? "en-US" : locale;
        }

        static Shop of(dev.liftgate.staff.Shop shop) {
            return new Shop(
                    shop.name(),
                    shop.legalName(),
                    shop.address(),
                    shop.phone(),
                    shop.email(),
                    shop.registrationNumber(),
                    shop.taxNumber(),
                    shop.zone().getId(),
                    shop.guarantee(),
                    shop.storageCharge(),
                    shop.paymentMethods(),
                    shop.locale());
        }
    }

    /** @param taxExempt number of the certificate that frees the order from tax; empty for none */
    public record Customer(
            String name, String phone, String email, String address, String mayAlsoAuthorize, String taxExempt) {

        /** Papers from before there were exemptions say nothing of them. */
        public Customer {
            taxExempt = taxExempt == null ? "" : taxExempt;
        }

        static Customer of(WorkOrder order) {
            return new Customer(
                    order.customerName(),
                    order.customerPhone(),
                    order.customer().email(),
                    order.customer().address(),
                    order.customer().mayAlsoAuthorize(),
                    order.taxExempt());
        }
    }

    /** The odometer may be null (not read); its unit is {@code mi} or {@code km}. */
    public record Car(String name, String vin, String plate, String plateState, Integer odometerIn, String unit) {

        static Car of(WorkOrder order, String unit) {
            return new Car(
                    order.vehicleName(),
                    order.vehicle().vin(),
                    order.plate(),
                    order.vehicle().plateState(),
                    order.odometerIn(),
                    unit);
        }
    }

    /** A concern in the customer's words, and what became of it; cause and correction are null until written. */
    public record Told(
            String words,
            String facet,
            String cause,
            List<String> evidence,
            String severity,
            String driveability,
            String correction,
            String goneVerifiedBy) {

        static Told of(Concern concern) {
            return new Told(
                    concern.words(),
                    concern.facetLabel(),
                    concern.cause(),
                    concern.evidence(),
                    concern.severity(),
                    concern.driveability(),
                    concern.correction(),
                    concern.goneVerifiedBy());
        }
    }

    /** @param order with its customer, vehicle and concerns at hand */
    public static Sheet of(WorkOrder order, dev.liftgate.staff.Shop shop) {
        return new Sheet(
                Shop.of(shop),
                order.number(),
                order.advisorName(),
                Customer.of(order),
                Car.of(order, shop.odometerUnit()),
                order.promisedAt(),
                order.concerns().stream().map(Told::of).toList(),
                order.customer().language(shop.language()));
    }

    /** The same for people of the shop, in the language of its screens. */
    public Sheet inHouse() {
        return new Sheet(shop, order, advisor, customer, car, promisedAt, concerns, Speech.HOUSE.language());
    }

    public Speech speech() {
        return new Speech(language, shop.locale());
    }

    /** A moment as the shop's wall clock showed it. */
    public String moment(Instant at) {
        return speech().moment(at, ZoneId.of(shop.zone()));
    }

    public String day(LocalDate day) {
        return speech().day(day);
    }

    /** What an odometer says, with its unit. */
    public String distance(int odometer) {
        return speech().text(odometer) + " " + car.unit();
    }
}
