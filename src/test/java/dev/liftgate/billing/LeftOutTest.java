package dev.liftgate.billing;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.ALawfulOrder;
import dev.liftgate.ALawfulOrder.Blank;
import dev.liftgate.ALawfulOrder.LawfulShop;
import dev.liftgate.AWorkOrder;
import dev.liftgate.Visitor;
import dev.liftgate.money.MoneyText;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.rules.Fact;
import dev.liftgate.rules.Paper;
import dev.liftgate.rules.RulePack;
import dev.liftgate.rules.When;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever people can leave out is missed by each pack that asks for it, in words and with its citation. */
@QuarkusTest
class LeftOutTest {

    /** Where each fact comes from: a table with the order's row in it, its column, and what says nothing. */
    private record Source(String table, String column, Object nothing) {}

    private static final Map<Fact, List<Source>> SOURCES = new EnumMap<>(Fact.class);

    static {
        source(Fact.SHOP_ADDRESS, "shop", "address", "");
        source(Fact.SHOP_PHONE, "shop", "phone", "");
        source(Fact.SHOP_LEGAL_NAME, "shop", "legal_name", "");
        source(Fact.SHOP_REGISTRATION, "shop", "registration_number", "");
        source(Fact.SHOP_TAX_NUMBER, "shop", "tax_number", "");
        source(Fact.SHOP_EPA_NUMBER, "shop", "epa_number", "");
        source(Fact.REPLACED_PARTS_RIGHT, "shop", "replaced_parts", "");
        source(Fact.GUARANTEE, "shop", "guarantee", "");
        source(Fact.STORAGE_CHARGE, "shop", "storage_charge", "");
        source(Fact.PAYMENT_METHODS, "shop", "payment_methods", "");
        source(Fact.CUSTOMER_ADDRESS, "work_order", "customer_address", "");
        source(Fact.CUSTOMER_PHONE, "work_order", "customer_phone", "");
        source(Fact.CUSTOMER_TAX_NUMBER, "work_order", "customer_tax_number", "");
        source(Fact.VIN, "work_order", "vin", "");
        source(Fact.PLATE, "work_order", "plate", "");
        source(Fact.PLATE_OR_VIN, "work_order", "vin", "");
        source(Fact.PLATE_OR_VIN, "work_order", "plate", "");
        source(Fact.ODOMETER_IN, "work_order", "odometer_in", null);
        source(Fact.PROMISED, "work_order", "promised_at", null);
        source(Fact.PAYMENT_INTENDED, "work_order", "terms", "{}");
        source(Fact.ESTIMATE_CHARGE, "work_order", "terms", "{}");
        source(Fact.THIRD_PARTY_PAYOR, "work_order", "terms", "{\"payor\":\"Acme\"}");
        source(Fact.REQUIRED_OR_SUGGESTED, "job A", "work", "{}");
        source(Fact.LABOR_HOURS, "job C", "work", "{}");
        source(Fact.LABOR_RATE, "job C", "work", "{}");
        source(Fact.AIRBAG_SUPPLIER, "job A", "work", "{\"airbag\":\"NEW\"}");
        source(Fact.NO_CHARGE_REASON, "job C", "work", "{}");
        source(Fact.REASSEMBLY_PRICE, "job D", "work", "{}");
        source(Fact.REASSEMBLY_TIME, "job D", "work", "{}");
        source(Fact.DESTROYED_PARTS, "job D", "work", "{}");
        source(Fact.MAY_NOT_BE_RESTORABLE, "job D", "work", "{}");
        source(Fact.PART_CONDITION, "part", "premium_condition", null);
        source(Fact.CORRECTION, "concern", "correction", null);
        source(Fact.TECHNICIAN_CERTIFICATION, "technician", "certification_number", "");
    }

    /** What the page of the invoice has fields for. */
    private static final Map<Fact, String> FIELDS = Map.of(
            Fact.ODOMETER_OUT, "odometer", Fact.RETURN_DATE, "goesBack", Fact.COMPLETION_CERTIFICATE, "completion");

    /** Under these, leaving the fact out ends the circumstance as well. */
    private static final Set<When> ENDS_WITH_ITS_FACT = Set.of(
            When.IF_AVAILABLE,
            When.STORAGE_CHARGED,
            When.WARRANTY_GIVEN,
            When.ESTIMATE_CHARGED,
            When.PROMISED_GIVEN,
            When.HOURLY,
            When.ESTIMATE_DECLINED);

    private static final Map<String, ALawfulOrder> ORDERS = new HashMap<>();

    @Inject
    Invoices invoices;

    private static void source(Fact fact, String table, String column, Object nothing) {
        SOURCES.computeIfAbsent(fact, each -> new ArrayList<>()).add(new Source(table, column, nothing));
    }

    static Stream<Arguments> demands() {
        return RulePack.bundled().stream().flatMap(pack -> Stream.of(Paper.ESTIMATE, Paper.INVOICE)
                .flatMap(paper -> Stream.concat(pack.demands(paper).stream(), teardown(pack, paper))
                        .filter(demand -> demand.when().isEmpty()
                                || !ENDS_WITH_ITS_FACT.contains(demand.when().get()))
                        .filter(demand -> SOURCES.containsKey(demand.fact())
                                || paper == Paper.INVOICE && FIELDS.containsKey(demand.fact()))
                        .map(demand -> Arguments.of(
                                pack.code(), paper, demand.fact(), demand.cite().words()))));
    }

    private static Stream<RulePack.Demand> teardown(RulePack pack, Paper paper) {
        return paper == Paper.INVOICE
                ? Stream.of()
                : pack.terms().teardown().stream().flatMap(rule -> rule.needs().stream()
                        .map(fact -> new RulePack.Demand(fact, Optional.of(When.TEARDOWN), true, rule.cite())));
    }

    @ParameterizedTest(name = "{0} {1} without {2}")
    @MethodSource("demands")
    void what_is_left_out_is_missed(String code, Paper paper, Fact fact, String cite) {
        try (LawfulShop shop = LawfulShop.under(code)) {
            ALawfulOrder order = ORDERS.computeIfAbsent(code + paper, key -> made(paper));
            List<Blank> blanks = new ArrayList<>();
            try {
                SOURCES.getOrDefault(fact, List.of()).forEach(source -> blanks.add(leaveOut(source, order)));
                Response answer = paper == Paper.ESTIMATE
                        ? Visitor.advisor().post(order.path() + "/estimates")
                        : FIELDS.containsKey(fact) ? order.invoice(FIELDS.get(fact), "") : order.invoice();
                String page = text(answer.then().statusCode(422).extract().asString());
                String sentence = "This %s cannot be issued".formatted(paper.words());
                assertTrue(page.contains(sentence), page);
                assertTrue(page.contains(": " + fact.words() + " is missing ("), page);
                assertTrue(page.contains(cite), page);
            } finally {
                blanks.forEach(Blank::restore);
            }
            assertEquals(
                    paper == Paper.ESTIMATE ? 0 : 1,
                    order.order().now().agreement().lastEstimate());
            assertTrue(invoices.of(order.number()).isEmpty());
        }
    }

    @Test
    void everything_is_missed_at_once_and_each_has_its_page() {
        try (LawfulShop shop = LawfulShop.under("us-fl")) {
            ALawfulOrder order = ALawfulOrder.ready();
            List<Blank> blanks = Stream.of(
                            Fact.PROMISED, Fact.PAYMENT_INTENDED, Fact.STORAGE_CHARGE, Fact.CUSTOMER_ADDRESS)
                    .flatMap(fact -> SOURCES.get(fact).stream())
                    .map(source -> leaveOut(source, order))
                    .toList();
            try {
                String page = text(Visitor.advisor()
                        .post(order.path() + "/estimates")
                        .then()
                        .statusCode(422)
                        .extract()
                        .asString());
                for (String expected : List.of(
                        "This estimate cannot be issued in Florida: proposed completion date is missing"
                                + " (Fla. Stat. § 559.905(1)(e)).",
                        "href=\"" + order.path() + "/missing\"",
                        "way the customer means to pay is missing (Fla. Stat. § 559.905(1)(j))",
                        "storage charge is missing (Fla. Stat. § 559.905(1)(n))",
                        "href=\"/settings#storageCharge\"",
                        "customer's address is missing (Fla. Stat. § 559.905(1)(b))")) {
                    assertTrue(page.contains(expected), expected + "\n" + page);
                }
                Visitor.advisor()
                        .get(order.path() + "/missing")
                        .then()
                        .body(allOf(
                                containsString("name=\"promised\""),
                                containsString("name=\"paymentIntended\""),
                                containsString("name=\"address\""),
                                containsString("Fla. Stat. § 559.905(1)(e)"),
                                not(containsString("name=\"vin\""))));
            } finally {
                blanks.forEach(Blank::restore);
            }
        }
    }

    @Test
    void a_general_charge_for_supplies_is_refused_where_the_law_forbids_it() {
        try (LawfulShop shop = LawfulShop.under("us-ca")) {
            Blank fee = Blank.out("fee where code = 'supplies'", "active", true);
            try {
                Visitor.advisor()
                        .post(ALawfulOrder.ready().path() + "/estimates")
                        .then()
                        .statusCode(422)
                        .body(containsString("This estimate cannot be issued in California: a general charge for"
                                + " shop supplies is not allowed (16 CCR § 3356(g))."))
                        .body(containsString("href=\"/catalog/rates\""));
            } finally {
                fee.restore();
            }
        }
    }

    @Test
    void in_spain_a_first_yes_stands_on_the_signed_estimate() {
        try (LawfulShop shop = LawfulShop.under("es")) {
            AWorkOrder order = AWorkOrder.checkedIn()
                    .withFlat("Weld the door frame", "400.00")
                    .offered("A");
            String job = String.valueOf(order.job("A").id());
            String page = text(Visitor.advisor()
                    .post(
                            order.path() + "/authorizations/new",
                            "estimate",
                            "",
                            "everything",
                            MoneyText.plain(order.now()
                                    .agreement()
                                    .promiseWith(each -> true)
                                    .total()),
                            "name",
                            "Maria Alvarez",
                            "relation",
                            "owner",
                            "method",
                            "PHONE",
                            "contact",
                            "555-0142",
                            "seen-" + job,
                            String.valueOf(order.job("A").version()),
                            "price-" + job,
                            "400.00",
                            "decision-" + job,
                            "APPROVE")
                    .then()
                    .statusCode(422)
                    .extract()
                    .asString());
            assertTrue(
                    page.contains(
                            "This authorization cannot be recorded in Spain: room for a signature and date is missing"
                                    + " (RD 1457/1986 art. 14.5)."),
                    page);
        }
    }

    private static ALawfulOrder made(Paper paper) {
        ALawfulOrder order = ALawfulOrder.ready();
        return paper == Paper.ESTIMATE ? order : order.issued().decided().done();
    }

    private static Blank leaveOut(Source source, ALawfulOrder order) {
        WorkOrder now = order.order().now();
        String rows =
                switch (source.table()) {
                    case "customer" -> "customer where id = " + now.customer().id();
                    case "vehicle" -> "vehicle where id = " + now.vehicle().id();
                    case "work_order" -> "work_order where id = " + now.id();
                    case "concern" -> "concern where order_id = " + now.id();
                    case "technician" -> "staff_member where username = 'technician'";
                    case "part" ->
                        "line where id = (select max(id) from line where kind = 'PART' and job_id = "
                                + order.order().job("A").id() + ")";
                    default ->
                        source.table().startsWith("job")
                                ? "job where id = "
                                        + order.order()
                                                .job(source.table().substring(4))
                                                .id()
                                : source.table();
                };
        return Blank.out(rows, source.column(), source.nothing());
    }

    private static String text(String html) {
        return html.replace("&#39;", "'").replace("&quot;", "\"").replace("&amp;", "&");
    }
}
