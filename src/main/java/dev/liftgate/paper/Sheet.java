package dev.liftgate.paper;

import dev.liftgate.orders.Arrangement.Terms;
import dev.liftgate.orders.Concern;
import dev.liftgate.orders.WorkOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * What stands on every paper of an order, copied as it was: the shop, the customer, the car, and the concerns. Texts
 * may be empty; the promised time may be null.
 *
 * @param cameIn null on older papers
 * @param terms what was agreed on beside price and time
 */
public record Sheet(
        Shop shop,
        long order,
        String advisor,
        Customer customer,
        Car car,
        Instant promisedAt,
        List<Told> concerns,
        Instant cameIn,
        Terms terms) {

    /** Older papers lack what was added later. */
    public Sheet {
        terms = terms == null ? Terms.NONE : terms;
    }

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.ENGLISH);

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
            String epa,
            String laborGuide,
            String replacedParts) {

        /** Older papers lack what was added later. */
        public Shop {
            epa = epa == null ? "" : epa;
            laborGuide = laborGuide == null ? "" : laborGuide;
            replacedParts = replacedParts == null ? "" : replacedParts;
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
                    shop.epaNumber(),
                    shop.laborGuide(),
                    shop.replacedParts());
        }
    }

    /** @param taxExempt number of the certificate that frees the order from tax; empty for none */
    public record Customer(
            String name,
            String phone,
            String email,
            String address,
            String mayAlsoAuthorize,
            String taxExempt,
            boolean business,
            String taxNumber) {

        /** Older papers lack what was added later. */
        public Customer {
            taxExempt = taxExempt == null ? "" : taxExempt;
            taxNumber = taxNumber == null ? "" : taxNumber;
        }

        static Customer of(WorkOrder order) {
            return new Customer(
                    order.customerName(),
                    order.customerPhone().isBlank() ? order.customer().phone() : order.customerPhone(),
                    order.customer().email(),
                    order.customer().address(),
                    order.customer().mayAlsoAuthorize(),
                    order.taxExempt(),
                    order.customer().isBusiness(),
                    order.customer().taxNumber());
        }
    }

    /** The odometer may be null (not read); its unit is {@code mi} or {@code km}. */
    public record Car(String name, String vin, String plate, String plateState, Integer odometerIn, String unit) {

        static Car of(WorkOrder order, String unit) {
            return new Car(
                    order.vehicleName(),
                    order.vehicle().vin(),
                    order.plate().isBlank() ? order.vehicle().plate() : order.plate(),
                    order.vehicle().plateState(),
                    order.odometerIn(),
                    unit);
        }

        public String distanceIn() {
            return odometerIn == null ? "" : distance(odometerIn);
        }

        public String distance(int odometer) {
            return String.format(Locale.US, "%,d %s", odometer, unit);
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
                order.openedAt(),
                order.terms());
    }

    /** A moment as the shop's wall clock showed it. */
    public String moment(Instant at) {
        return MOMENT.format(at.atZone(ZoneId.of(shop.zone())));
    }

    public String day(Instant at) {
        return day(LocalDate.ofInstant(at, ZoneId.of(shop.zone())));
    }

    public String day(LocalDate day) {
        return DAY.format(day);
    }
}
