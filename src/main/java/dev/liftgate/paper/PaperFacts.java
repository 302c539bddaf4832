package dev.liftgate.paper;

import dev.liftgate.catalog.PartCondition;
import dev.liftgate.money.Totals;
import dev.liftgate.money.Totals.FeeKind;
import dev.liftgate.orders.AgreedTerms;
import dev.liftgate.orders.AgreedTerms.ReplacedParts;
import dev.liftgate.orders.Job;
import dev.liftgate.orders.JobTerms.Airbag;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.paper.PrintedJob.PrintedLine;
import dev.liftgate.paper.Sheet.PrintedCar;
import dev.liftgate.paper.Sheet.PrintedCustomer;
import dev.liftgate.paper.Sheet.PrintedShop;
import dev.liftgate.rules.Fact;
import dev.liftgate.rules.MissingFact;
import dev.liftgate.rules.Paper;
import dev.liftgate.rules.RulePack;
import dev.liftgate.rules.When;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * The legal facts that a printed paper shows, and the circumstances that hold for it.
 *
 * <p>They come only from the frozen content, so they say what is printed.
 */
public final class PaperFacts {

    private final Set<Fact> facts = EnumSet.noneOf(Fact.class);
    private final Set<When> circumstances = EnumSet.noneOf(When.class);
    private final Map<Fact, PrintedJob> lacking = new EnumMap<>(Fact.class);
    private final Set<Long> jobs = new HashSet<>();
    private boolean hourlySays;
    private LocalDate on = LocalDate.MIN;
    private Money sum;

    /** The facts in the head and foot of every paper of an order. */
    public static PaperFacts of(Sheet sheet) {
        return new PaperFacts()
                .shop(sheet.shop())
                .customer(sheet.customer())
                .car(sheet)
                .terms(sheet.terms());
    }

    /** Facts without a sheet, for a record that is no paper. */
    public static PaperFacts nothing() {
        return new PaperFacts();
    }

    PaperFacts shop(PrintedShop shop) {
        return show(Fact.SHOP_NAME, shop.name())
                .show(Fact.SHOP_LEGAL_NAME, shop.legalName())
                .when(When.TRADE_NAME_DIFFERS, !shop.legalName().equals(shop.name()))
                .when(When.COMPANY, !shop.soleTrader())
                .when(When.SOLE_TRADER, shop.soleTrader())
                .show(Fact.SHOP_ADDRESS, shop.address())
                .show(Fact.SHOP_PHONE, shop.phone())
                .show(Fact.SHOP_EMAIL, shop.email())
                .show(Fact.SHOP_REGISTRATION, shop.registration())
                .show(Fact.SHOP_TAX_NUMBER, shop.tax())
                .show(Fact.SHOP_EPA_NUMBER, shop.epa())
                .show(Fact.LABOR_GUIDE, shop.laborGuide())
                .when(When.LABOR_GUIDE_USED, !shop.laborGuide().isBlank())
                .show(Fact.REPLACED_PARTS_RIGHT, shop.replacedParts())
                .show(Fact.GUARANTEE, shop.guarantee())
                .when(When.WARRANTY_GIVEN, !shop.guarantee().isBlank())
                .show(Fact.STORAGE_CHARGE, shop.storage())
                .when(When.STORAGE_CHARGED, !shop.storage().isBlank())
                .show(Fact.PAYMENT_METHODS, shop.payment());
    }

    private PaperFacts customer(PrintedCustomer customer) {
        return show(Fact.CUSTOMER_NAME, customer.name())
                .show(Fact.CUSTOMER_ADDRESS, customer.address())
                .show(Fact.CUSTOMER_PHONE, customer.phone())
                .show(Fact.CUSTOMER_TAX_NUMBER, customer.taxNumber())
                .when(When.BUSINESS_CUSTOMER, customer.business())
                .show(Fact.AUTHORIZER, customer.mayAlsoAuthorize())
                .when(When.DESIGNEE, !customer.mayAlsoAuthorize().isBlank());
    }

    private PaperFacts car(Sheet sheet) {
        PrintedCar car = sheet.car();
        boolean promised = sheet.promisedAt() != null;
        return show(Fact.MAKE_AND_MODEL, car.name())
                .show(Fact.VEHICLE, car.hasYear())
                .show(Fact.VIN, car.vin())
                .show(Fact.PLATE, car.plate())
                .show(Fact.PLATE_OR_VIN, car.plate() + car.vin())
                .show(Fact.ODOMETER_IN, car.odometerIn() != null)
                .show(Fact.PROBLEM, !sheet.concerns().isEmpty())
                .show(Fact.DATE_IN, sheet.cameIn() != null)
                .when(When.VEHICLE_DELIVERED, true)
                .show(Fact.PROMISED, promised)
                .show(Fact.DURATION, promised)
                .when(When.PROMISED_GIVEN, promised)
                .when(
                        When.OVER_ONE_WORKING_DAY,
                        promised
                                && sheet.cameIn() != null
                                && !sheet.day(sheet.promisedAt()).equals(sheet.day(sheet.cameIn())));
    }

    private PaperFacts terms(AgreedTerms terms) {
        return show(Fact.PAYMENT_INTENDED, terms.paymentIntended())
                .show(Fact.ESTIMATE_CHARGE, terms.estimateCharge())
                .when(When.ESTIMATE_CHARGED, !terms.estimateCharge().isBlank())
                .when(When.ESTIMATE_DECLINED, terms.estimateWaived())
                .when(When.ESTIMATE_NOT_WAIVED, !terms.estimateWaived())
                .when(When.UNUSUAL_DELIVERY, terms.leftUnattended())
                .show(Fact.REPLACED_PARTS_CHOICE, terms.replacedParts() != null)
                .when(When.PARTS_SHOWN_NOT_RETURNABLE, terms.replacedParts() == ReplacedParts.SHOWN)
                .show(
                        Fact.THIRD_PARTY_PAYOR,
                        !terms.payor().isBlank() && !terms.payorClaim().isBlank())
                .when(When.THIRD_PARTY_PAYOR, !terms.payor().isBlank())
                .when(When.THIRD_PARTY_PAYOR_AMOUNT_UNKNOWN, !terms.payor().isBlank() && terms.payorAmount() == null);
    }

    /** Adds the facts of these charged or proposed jobs, line by line. */
    public PaperFacts work(List<PrintedJob> items) {
        Predicate<PrintedJob> body =
                item -> item.work().body() && item.rows().stream().anyMatch(PrintedLine::isPart);
        items.forEach(item -> jobs.add(item.job()));
        return every(items, Fact.JOB_DESCRIPTION, item -> !item.title().isBlank())
                .every(items, Fact.REQUIRED_OR_SUGGESTED, item -> item.work().need() != null)
                .some(items, When.NO_JOB_RATE, item -> !item.isOneFlatPrice())
                .some(items, When.NO_PACKAGE_PRICE, item -> !item.isOneFlatPrice())
                .labor(items)
                .parts(items)
                .show(Fact.SUBLET)
                .someRow(items, When.SUBLET, row -> !row.isPart() && !row.isLabor())
                .show(Fact.DIAGNOSIS_CHARGE)
                .some(items, When.DIAGNOSIS, PrintedJob::teardown)
                .some(items, When.BODY_REPAIR, item -> item.work().body())
                .some(items, When.BODY_PART, body)
                .some(items, When.CRASH_PART, body)
                .some(items, When.NON_ORIGINAL_CRASH_PARTS, body.and(PaperFacts::hasOthersParts))
                .every(
                        items,
                        Fact.AIRBAG_SUPPLIER,
                        item -> item.work().airbag() == null
                                || !item.work().airbagSupplier().isBlank())
                .when(When.AIRBAG_REPLACED, airbag(items, Airbag.values()))
                .when(When.AIRBAG_SALVAGED, airbag(items, Airbag.SALVAGED, Airbag.SALVAGED_WITHOUT_WARRANTY))
                .when(When.AIRBAG_SALVAGED_WITHOUT_WARRANTY, airbag(items, Airbag.SALVAGED_WITHOUT_WARRANTY))
                .every(items, Fact.NO_CHARGE_REASON, item -> !item.isFree() || item.saysWhyItIsFree())
                .some(
                        items,
                        When.FREE_UNDER_WARRANTY,
                        item -> item.isFree() || !item.work().freeBecause().isBlank());
    }

    private PaperFacts labor(List<PrintedJob> items) {
        Predicate<PrintedLine> hourly = row -> row.isLabor() && row.quantity() != null;
        hourlySays = items.stream()
                .flatMap(item -> item.rows().stream())
                .filter(hourly)
                .allMatch(row -> row.each() != null);
        return show(Fact.LABOR_BASIS)
                .rows(
                        items,
                        PrintedLine::isLabor,
                        Fact.LABOR_HOURS,
                        row -> row.quantity() != null || row.hours() != null)
                .rows(items, PrintedLine::isLabor, Fact.LABOR_RATE, row -> row.each() != null || row.rate() != null)
                .rows(items, PrintedLine::isLabor, Fact.LABOR_PRICE, row -> row.amount() != null)
                .someRow(items, When.HOURLY, hourly);
    }

    private PaperFacts parts(List<PrintedJob> items) {
        return rows(items, PrintedLine::isPart, Fact.PART_DESCRIPTION, row -> !row.description()
                        .isBlank())
                .rows(items, PrintedLine::isPart, Fact.PART_NUMBER, row -> isSaid(row.number()))
                .rows(items, PrintedLine::isPart, Fact.PART_QUANTITY, row -> row.quantity() != null)
                .rows(items, PrintedLine::isPart, Fact.PART_PRICE, row -> row.amount() != null)
                .rows(items, PrintedLine::isPart, Fact.PART_CONDITION, row -> isSaid(row.condition()))
                .rows(items, PrintedLine::isPart, Fact.PART_MAKER, row -> row.isNew() || isSaid(row.brand()))
                .someRow(items, When.PARTS, PrintedLine::isPart)
                .someRow(items, When.PART_NOT_NEW, row -> row.isPart() && !row.isNew())
                .some(items, When.PART_KIT, item -> item.work().kit());
    }

    /** Adds what a customer is told before the car is taken apart, for those of these jobs that do so. */
    public PaperFacts teardown(List<PrintedJob> items) {
        List<PrintedJob> opening = items.stream().filter(PrintedJob::teardown).toList();
        return when(When.TEARDOWN, !opening.isEmpty())
                .every(opening, Fact.TEARDOWN_PRICE, item -> item.price() != null)
                .every(opening, Fact.REASSEMBLY_PRICE, item -> item.work().reassembly() != null)
                .every(opening, Fact.REASSEMBLY_TIME, item -> item.work().reassemblyDays() != null)
                .every(opening, Fact.DESTROYED_PARTS, item -> !item.work()
                        .destroyedParts()
                        .isBlank())
                .every(opening, Fact.MAY_NOT_BE_RESTORABLE, item -> item.work().restorable() != null);
    }

    public PaperFacts totals(Totals totals) {
        sum = totals.total();
        return show(
                        Fact.FEES,
                        Fact.MANDATED_FEE_LAW,
                        Fact.SUBTOTAL_LABOR,
                        Fact.SUBTOTAL_PARTS,
                        Fact.DISCOUNT,
                        Fact.TAX,
                        Fact.TOTAL)
                .when(When.FEES, !totals.fees().isEmpty())
                .when(When.SHOP_SUPPLIES, totals.fees().stream().anyMatch(fee -> fee.kind() == FeeKind.SUPPLIES))
                .when(When.HAZARDOUS_WASTE, totals.fees().stream().anyMatch(fee -> fee.kind() == FeeKind.WASTE))
                .when(When.MANDATED_FEE, totals.fees().stream().anyMatch(fee -> !fee.law()
                        .isBlank()))
                .when(When.DISCOUNT, !totals.discounts().isEmpty())
                .when(When.TAXED, totals.isTaxed());
    }

    /** Adds facts that this kind of paper always shows. */
    public PaperFacts show(Fact... always) {
        facts.addAll(List.of(always));
        return this;
    }

    public PaperFacts show(Fact fact, boolean shown) {
        if (shown) {
            facts.add(fact);
        }
        return this;
    }

    public PaperFacts show(Fact fact, String words) {
        return show(fact, isSaid(words));
    }

    /** Sets the day of the paper, for rules that begin on a day. */
    public PaperFacts on(LocalDate day) {
        on = day;
        return this;
    }

    public PaperFacts when(When circumstance, boolean holds) {
        if (holds) {
            circumstances.add(circumstance);
        }
        return this;
    }

    /** Adds a fact that every job must show. */
    public PaperFacts every(List<PrintedJob> items, Fact fact, Predicate<PrintedJob> shows) {
        items.stream().filter(shows.negate()).findFirst().ifPresent(item -> lacking.putIfAbsent(fact, item));
        return show(fact, items.stream().allMatch(shows));
    }

    /** Adds a circumstance that one job is enough for. */
    private PaperFacts some(List<PrintedJob> items, When circumstance, Predicate<PrintedJob> holds) {
        return when(circumstance, items.stream().anyMatch(holds));
    }

    private PaperFacts someRow(List<PrintedJob> items, When circumstance, Predicate<PrintedLine> holds) {
        return some(items, circumstance, item -> item.rows().stream().anyMatch(holds));
    }

    private PaperFacts rows(
            List<PrintedJob> items, Predicate<PrintedLine> which, Fact fact, Predicate<PrintedLine> shows) {
        return every(items, fact, item -> item.rows().stream().filter(which).allMatch(shows));
    }

    boolean shows(Fact fact) {
        return facts.contains(fact);
    }

    boolean charges(Job job) {
        return jobs.contains(job.id());
    }

    public Set<When> circumstances() {
        return circumstances;
    }

    /** Everything that a law asks for and the paper lacks, and charges that it forbids. */
    public List<Obstacles.Obstacle> obstacles(RulePack pack, Paper paper, WorkOrder order) {
        List<MissingFact> missing = pack.missing(paper, facts, under(pack)).stream()
                .filter(each -> !isOfFlatPricesOnly(pack, each))
                .toList();
        return Stream.concat(
                        Obstacles.of(missing, order, lacking).stream(),
                        pack.forbids(paper, circumstances).stream()
                                .map(words -> new Obstacles.Obstacle(words, "Fees", "/catalog/rates")))
                .toList();
    }

    /** The circumstances under one law: each has its own sum from which it wants an estimate in writing. */
    private Set<When> under(RulePack pack) {
        Set<When> now = EnumSet.noneOf(When.class);
        now.addAll(circumstances);
        now.remove(When.OVER_THRESHOLD);
        if (sum != null && pack.terms().writtenEstimate().needed(sum)) {
            now.add(When.OVER_THRESHOLD);
        }
        return now;
    }

    /** Why that pack cannot serve such a paper on its day. */
    List<RulePack.Gap> gaps(RulePack pack, Paper paper) {
        return pack.gaps(paper, circumstances, on);
    }

    /** Whether only flat-priced work lacks the fact. A law about hourly labor does not mean flat prices beside it. */
    private boolean isOfFlatPricesOnly(RulePack pack, MissingFact missing) {
        return hourlySays
                && Set.of(Fact.LABOR_HOURS, Fact.LABOR_RATE).contains(missing.fact())
                && pack.demands(missing.paper()).stream()
                        .filter(demand -> demand.fact() == missing.fact())
                        .allMatch(demand -> demand.when().equals(Optional.of(When.HOURLY)));
    }

    private static boolean airbag(List<PrintedJob> items, Airbag... kinds) {
        return items.stream()
                .map(item -> item.work().airbag())
                .filter(Objects::nonNull)
                .anyMatch(Set.of(kinds)::contains);
    }

    private static boolean hasOthersParts(PrintedJob item) {
        return item.rows().stream()
                .anyMatch(row -> row.isPart() && !PartCondition.NEW_OEM.name().equals(row.condition()));
    }

    private static boolean isSaid(String words) {
        return words != null && !words.isBlank();
    }
}
