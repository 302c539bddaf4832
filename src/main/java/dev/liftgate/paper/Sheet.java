package dev.liftgate.paper;

import dev.liftgate.customers.Odometer;
import dev.liftgate.orders.AgreedTerms;
import dev.liftgate.orders.Card;
import dev.liftgate.orders.Concern;
import dev.liftgate.orders.ConcernKind;
import dev.liftgate.orders.OwnCheck;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.staff.Shop;
import dev.liftgate.staff.ShopFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * The common content of every paper of an order: shop, customer, car and concerns.
 *
 * <p>Everything is copied as it was. Texts may be empty; the promised time may be null.
 *
 * @param cameIn null on older papers
 * @param terms the agreements besides price and time
 * @param language the customer's, see {@link Speech}
 */
public record Sheet(
        PrintedShop shop,
        long order,
        String advisor,
        PrintedCustomer customer,
        PrintedCar car,
        Instant promisedAt,
        List<PrintedConcern> concerns,
        Instant cameIn,
        AgreedTerms terms,
        String language) {

    /** Older papers lack later fields. They are in English. */
    public Sheet {
        terms = terms == null ? AgreedTerms.NONE : terms;
        language = language == null ? "en" : language;
    }

    /**
     * The shop at the head of the paper and its terms at the foot. Times are read in its zone.
     *
     * @param logo the hash of its picture; null for none, and on older papers
     */
    public record PrintedShop(
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
            String replacedParts,
            String locale,
            boolean soleTrader,
            String logo) {

        /** Older papers lack later fields. */
        public PrintedShop {
            epa = epa == null ? "" : epa;
            laborGuide = laborGuide == null ? "" : laborGuide;
            replacedParts = replacedParts == null ? "" : replacedParts;
            locale = locale == null ? "en-US" : locale;
        }

        static PrintedShop of(Shop owner) {
            ShopFacts shop = owner.facts();
            return new PrintedShop(
                    shop.name(),
                    shop.legalName(),
                    shop.address(),
                    shop.phone(),
                    shop.email(),
                    shop.registrationNumber(),
                    shop.taxNumber(),
                    shop.timeZone(),
                    shop.guarantee(),
                    shop.storageCharge(),
                    shop.paymentMethods(),
                    shop.epaNumber(),
                    shop.laborGuide(),
                    shop.replacedParts(),
                    shop.locale(),
                    shop.soleTrader(),
                    owner.logo());
        }
    }

    /** @param taxExempt number of the certificate that frees the order from tax; empty for none */
    public record PrintedCustomer(
            String name,
            String phone,
            String email,
            String address,
            String mayAlsoAuthorize,
            String taxExempt,
            boolean business,
            String taxNumber) {

        /** Older papers lack later fields. */
        public PrintedCustomer {
            taxExempt = taxExempt == null ? "" : taxExempt;
            taxNumber = taxNumber == null ? "" : taxNumber;
        }

        static PrintedCustomer of(WorkOrder order) {
            Card card = order.card();
            return new PrintedCustomer(
                    card.customerName(),
                    card.customerPhone(),
                    card.email(),
                    card.address(),
                    card.mayAlsoAuthorize(),
                    card.taxExempt(),
                    card.business(),
                    card.taxNumber());
        }
    }

    /** The car of the order. The odometer may be null (not read); its unit is {@code mi} or {@code km}. */
    public record PrintedCar(
            String name, String vin, String plate, String plateState, Integer odometerIn, String unit) {

        /** Whether its name begins with its model year. One of three digits or a “2008” behind the make is none. */
        boolean hasYear() {
            return name.matches("(18|19|20)\\d\\d .+");
        }

        static PrintedCar of(WorkOrder order, String usual) {
            Card card = order.card();
            Odometer in = order.odometerIn();
            return new PrintedCar(
                    card.vehicleName(),
                    card.vin(),
                    card.plate(),
                    card.plateState(),
                    in == null ? null : in.distance(),
                    in == null ? usual : in.unit());
        }
    }

    /**
     * A concern in the customer's words, and what was found. Cause and correction are null until written.
     *
     * @param reworded whether these are the shop's words instead
     * @param evidence what speaks for the cause by the guide, then every check that no guide asked for
     */
    public record PrintedConcern(
            ConcernKind kind,
            String words,
            String facet,
            String cause,
            List<String> evidence,
            String severity,
            String driveability,
            String correction,
            String goneVerifiedBy,
            boolean reworded) {

        /** Older papers know of nothing but what is wrong. */
        public PrintedConcern {
            kind = kind == null ? ConcernKind.CONCERN : kind;
        }

        static PrintedConcern of(Concern concern) {
            return new PrintedConcern(
                    concern.kind(),
                    concern.wording() == null ? concern.words() : concern.wording(),
                    concern.facetLabel(),
                    concern.cause(),
                    Stream.concat(
                                    concern.evidence().stream(),
                                    concern.ownChecks().stream().map(OwnCheck::text))
                            .toList(),
                    concern.severity(),
                    concern.driveability(),
                    concern.correction(),
                    concern.goneVerifiedBy(),
                    concern.wording() != null);
        }
    }

    /** @param order with its customer, vehicle and concerns loaded */
    public static Sheet of(WorkOrder order, Shop shop) {
        return new Sheet(
                PrintedShop.of(shop),
                order.number(),
                order.advisorName(),
                PrintedCustomer.of(order),
                PrintedCar.of(order, shop.odometerUnit()),
                order.arrangement().promisedAt(),
                order.concerns().stream().map(PrintedConcern::of).toList(),
                order.openedAt(),
                order.agreement().terms(),
                order.customer().language(shop.language()));
    }

    /** The same for the shop's own people, in the language of the screens. */
    public Sheet inHouse() {
        return new Sheet(
                shop, order, advisor, customer, car, promisedAt, concerns, cameIn, terms, Speech.HOUSE.language());
    }

    public Speech speech() {
        return new Speech(language, shop.locale());
    }

    /** A moment on the shop's wall clock. */
    public String moment(Instant at) {
        return speech().moment(at, ZoneId.of(shop.zone()));
    }

    public String day(Instant at) {
        return day(date(at));
    }

    /** The day at the shop. */
    public LocalDate date(Instant at) {
        return LocalDate.ofInstant(at, ZoneId.of(shop.zone()));
    }

    public String day(LocalDate day) {
        return speech().day(day);
    }

    /** What the odometer showed on arrival, with its unit. */
    public String distance(int odometer) {
        return distance(new Odometer(odometer, car.unit()));
    }

    /** An odometer reading with its unit. */
    public String distance(Odometer read) {
        return speech().text(read.distance()) + " " + read.unit();
    }
}
