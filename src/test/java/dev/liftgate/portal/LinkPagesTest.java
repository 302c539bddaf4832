package dev.liftgate.portal;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.ALawfulOrder;
import dev.liftgate.ALawfulOrder.LawfulShop;
import dev.liftgate.AWorkOrder;
import dev.liftgate.MailForTests;
import dev.liftgate.Visitor;
import dev.liftgate.money.Discount;
import dev.liftgate.money.MoneyText;
import dev.liftgate.orders.AgreedTerms.ReplacedParts;
import dev.liftgate.orders.Authorization;
import dev.liftgate.orders.Job;
import dev.liftgate.orders.JobState;
import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.PriceBasis;
import dev.liftgate.staff.Token;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MailForTests.class)
class LinkPagesTest {

    private static final String DRAWN = "M10,10 L40,80 L90,20 M120,30 L200,31";
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    @Inject
    Links links;

    @Inject
    OrderLookup lookup;

    @Inject
    EntityManager entities;

    private final Visitor maria = Visitor.stranger();
    private AWorkOrder order;
    private String path;
    private String another;

    @BeforeEach
    void maria_got_a_link() {
        AWorkOrder.othersAreAway();
        order = AWorkOrder.checkedIn()
                .withConfirmedCause()
                .priced()
                .withFlat("Lubricate the other latches", "39.00")
                .issued();
        path = "/e/" + made();
        long number = AWorkOrder.checkedIn().withFlat("Wash", "5.00").issued().number();
        another = "/e/" + links.make(number, AWorkOrder.ana().actor()).text();
    }

    @Test
    void shows_what_the_paper_says_without_an_account_and_out_of_every_cache() {
        maria.get(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .header("X-Robots-Tag", containsString("noindex"))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .body(allOf(
                        containsString("name=\"robots\" content=\"noindex"),
                        containsString("Back door won’t open from the inside"),
                        containsString("The release cable has come off its clip"),
                        containsString("Lubricate the other latches"),
                        containsString("$39.00"),
                        containsString("name=\"name\""),
                        containsString("value=\"Maria Alvarez\""),
                        containsString("With what you approve</dt><dd>$0.00")));
    }

    @Test
    void opened_counts_when_a_page_is_on_a_screen_and_not_when_a_program_fetches_it() {
        String phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Safari/604.1";
        maria.get(path).then().body(containsString("src=\"" + path + "/opened\" alt=\"\""));
        maria.request().head(path).then().statusCode(200);
        assertNull(link().openedAt(), "the page alone was fetched, as a messenger does");
        for (String program :
                List.of("WhatsApp/2.23.20", "facebookexternalhit/1.1", "Slackbot-LinkExpanding 1.0", "")) {
            maria.request()
                    .header("User-Agent", program)
                    .get(path + "/opened")
                    .then()
                    .statusCode(200);
        }
        maria.request().header("User-Agent", phone).head(path + "/opened");
        maria.request()
                .header("User-Agent", phone)
                .header("Sec-Purpose", "prefetch;prerender")
                .get(path + "/opened");
        assertNull(link().openedAt());
        maria.request().header("User-Agent", phone).get(path + "/opened").then().contentType("image/gif");
        assertNotNull(link().openedAt());
        maria.request()
                .header("User-Agent", phone)
                .get("/e/nobody/opened")
                .then()
                .statusCode(404);
        answer("A", "APPROVE", "", "B", "DEFER", "").then().statusCode(303);
        Visitor.advisor().get(order.path() + "/links/state").then().body(containsString("answered</span>"));
    }

    @Test
    void whoever_answers_has_opened_the_link() {
        answer("A", "APPROVE", "", "B", "DEFER", "").then().statusCode(303);
        assertNotNull(link().openedAt());
    }

    @Test
    void saves_what_was_decided_and_signed_and_is_read_only_afterwards() {
        answer("A", "APPROVE", "", "B", "DECLINE", "next <b>year</b>")
                .then()
                .statusCode(303)
                .header("Location", endsWith(path));
        assertEquals(JobState.APPROVED, order.job("A").state());
        assertEquals(JobState.DECLINED, order.job("B").state());
        Authorization record = record();
        assertEquals(Authorization.Method.ONLINE, record.method());
        assertEquals("online", record.takenBy());
        assertEquals(1, record.estimateVersion());
        assertEquals(DRAWN, record.signaturePath());
        assertTrue(record.signaturePicture().startsWith("data:image/png;base64,"));
        assertTrue(record.shown().contains("B · Lubricate the other latches, $39.00"));
        maria.get(path)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("Thank you, Maria Alvarez"),
                        containsString("next &lt;b&gt;year&lt;/b&gt;"),
                        containsString("src=\"data:image/png;base64,"),
                        not(containsString("Send my decision"))));
        Visitor ana = Visitor.advisor();
        ana.get("/").then().body(containsString("<span id=\"news-" + order.number() + "\" class=\"badge warn\">"));
        ana.get(order.path()).then().statusCode(200);
        ana.get(order.path() + "/authorizations").then().body(containsString("alt=\"Signature of Maria Alvarez\""));
        assertNull(order.now().newsAt());
    }

    @Test
    void the_total_follows_what_is_ticked_with_and_without_javascript() {
        String both = MoneyText.text(order.now().reckoning().totals(job -> true).total());
        Job a = order.job("A");
        Job b = order.job("B");
        maria.get(path + "/total?seen-" + a.id() + "=1&decision-" + a.id() + "=APPROVE&seen-" + b.id() + "=1&decision-"
                        + b.id() + "=APPROVE")
                .then()
                .statusCode(200)
                .body(allOf(containsString("<dd>" + both), not(containsString("<html"))));
        post(path + "/total", fields("A", "APPROVE", "", "B", "APPROVE", ""))
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("<dd>" + both),
                        containsString("value=\"APPROVE\" checked"),
                        containsString("value=\"" + DRAWN + "\"")));
        assertTrue(lookup.authorizations(order.now()).isEmpty());
    }

    @Test
    void complains_about_no_decision_no_reason_and_no_signature_and_keeps_what_was_typed() {
        answer("A", "APPROVE", "", "B", "", "")
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("Approve, decline, or later?"),
                        containsString("value=\"APPROVE\" checked"),
                        containsString("value=\"" + DRAWN + "\"")));
        answer("A", "APPROVE", "", "B", "DECLINE", " ")
                .then()
                .statusCode(422)
                .body(containsString("Tell us in a few words why not"));
        List<Object> unsigned = fields("A", "APPROVE", "", "B", "DEFER", "");
        unsigned.set(unsigned.indexOf(DRAWN), "");
        post(path, unsigned)
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("id=\"signature-error\""),
                        containsString("Sign with a finger, or type your name"),
                        containsString("value=\"DEFER\" checked")));
        assertTrue(lookup.authorizations(order.now()).isEmpty());
        assertEquals(JobState.OFFERED, order.job("A").state());
    }

    @Test
    void a_typed_name_signs_as_well() {
        List<Object> typed = fields("A", "APPROVE", "", "B", "DEFER", "");
        typed.set(typed.indexOf(DRAWN), "");
        typed.addAll(List.of("typedSignature", "Maria <i>Alvarez</i>"));
        post(path, typed).then().statusCode(303);
        assertEquals("Maria <i>Alvarez</i>", record().signatureTyped());
        maria.get(path).then().body(containsString("Signed: Maria &lt;i&gt;Alvarez&lt;/i&gt;"));
    }

    @Test
    void letters_that_no_paper_can_print_are_asked_about_in_the_customers_language() {
        List<Object> named = fields("A", "APPROVE", "", "B", "DEFER", "");
        named.set(named.indexOf("Maria Alvarez"), "राजेश");
        post(path, named)
                .then()
                .statusCode(422)
                .body(allOf(containsString("write it in Latin letters"), containsString("value=\"राजेश\"")));
        order = AWorkOrder.checkedIn().speaking("es").withFlat("Wash", "5.00").issued();
        path = "/e/" + made();
        answer("A", "DECLINE", "अभी नहीं")
                .then()
                .statusCode(422)
                .body(allOf(containsString("Use letras latinas"), containsString("value=\"अभी नहीं\"")));
        assertTrue(lookup.authorizations(order.now()).isEmpty());
    }

    @Test
    void a_signature_of_five_megabytes_is_not_even_read() {
        List<Object> huge = fields("A", "APPROVE", "", "B", "DECLINE", "too dear");
        huge.set(huge.indexOf(DRAWN), "M1,1" + " L2,3".repeat(1_000_000));
        assertEquals(413, post(path, huge).statusCode());
        assertTrue(lookup.authorizations(order.now()).isEmpty());
    }

    @Test
    void a_signature_of_a_hundred_thousand_characters_or_of_nonsense_is_asked_about_and_nothing_is_lost() {
        List<Object> huge = fields("A", "APPROVE", "", "B", "DECLINE", "too dear");
        huge.set(huge.indexOf(DRAWN), "M1,1" + " L2,3".repeat(20_000));
        Response answer = post(path, huge);
        answer.then()
                .statusCode(422)
                .body(allOf(containsString("too large to keep"), containsString("value=\"too dear\"")));
        assertTrue(answer.asString().length() < 60_000);
        List<Object> nonsense = fields("A", "APPROVE", "", "B", "DEFER", "");
        nonsense.set(nonsense.indexOf(DRAWN), "<svg onload=alert(1)>");
        post(path, nonsense).then().statusCode(422).body(containsString("damaged on its way"));
        assertTrue(lookup.authorizations(order.now()).isEmpty());
    }

    @Test
    void sent_twice_it_counts_once_and_the_secret_is_kept_nowhere() {
        String key = UUID.randomUUID().toString();
        List<Object> fields = fields("A", "APPROVE", "", "B", "DEFER", "");
        postOnce(key, path, fields).then().statusCode(303);
        postOnce(key, path, fields).then().statusCode(303).header("Location", endsWith(path));
        assertEquals(1, lookup.authorizations(order.now()).size());
        Object kept = QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("select count(*) from submission where location like :secret")
                        .setParameter("secret", "%" + path + "%")
                        .getSingleResult());
        assertEquals(0L, ((Number) kept).longValue());
    }

    @Test
    void a_second_device_sees_what_the_first_decided() {
        Visitor luis = Visitor.stranger();
        List<Object> his = fields("A", "DECLINE", "no", "B", "APPROVE", "");
        answer("A", "APPROVE", "", "B", "DEFER", "").then().statusCode(303);
        post(luis, UUID.randomUUID().toString(), path, his)
                .then()
                .statusCode(409)
                .body(allOf(
                        containsString("answered just before you"),
                        containsString("Thank you, Maria Alvarez"),
                        not(containsString("Send my decision"))));
        assertEquals(1, lookup.authorizations(order.now()).size());
        assertEquals(JobState.APPROVED, order.job("A").state());
    }

    @Test
    void a_foreign_job_and_a_tampered_price_are_refused_and_nothing_is_half_done() {
        AWorkOrder other = AWorkOrder.checkedIn().withFlat("Wash", "5.00").issued();
        List<Object> foreign = fields("A", "APPROVE", "", "B", "APPROVE", "");
        long wash = other.job("A").id();
        foreign.addAll(List.of("seen-" + wash, "1", "price-" + wash, "$5.00", "decision-" + wash, "APPROVE"));
        post(path, foreign).then().statusCode(422).body(containsString("is not on this estimate"));
        List<Object> tampered = fields("A", "APPROVE", "", "B", "APPROVE", "");
        tampered.set(tampered.indexOf("39.00"), "0.39");
        post(path, tampered).then().statusCode(409);
        List<Object> stale = fields("A", "APPROVE", "", "B", "APPROVE", "");
        stale.set(stale.indexOf("seen-" + order.job("A").id()) + 1, "77");
        post(path, stale).then().statusCode(409).body(containsString("Send my decision"));
        post(path, List.of("name", "Maria", "relation", "owner", "signature", DRAWN))
                .then()
                .statusCode(409);
        assertTrue(lookup.authorizations(order.now()).isEmpty());
        assertEquals(JobState.OFFERED, order.job("B").state());
        assertEquals(JobState.OFFERED, other.job("A").state());
    }

    @Test
    void a_price_that_changed_closes_the_link_before_anything_is_decided() {
        List<Object> fields = fields("A", "APPROVE", "", "B", "APPROVE", "");
        order.priced("B", "55.00", PriceBasis.PRICE);
        post(path, fields).then().statusCode(410).body(containsString("does not hold any more"));
        maria.get(path)
                .then()
                .statusCode(410)
                .body(allOf(containsString("now $55.00, was $39.00"), containsString("Total: now ")));
        assertTrue(lookup.authorizations(order.now()).isEmpty());
    }

    @Test
    void a_discount_that_was_taken_away_closes_the_link_and_says_so() {
        order.change((each, by) -> each.reckoning().discount(new Discount("Senior", BigDecimal.TEN, null), by));
        order.issued();
        String now = "/e/" + made();
        maria.get(now).then().statusCode(200);
        order.change((each, by) -> each.reckoning().discount(null, by));
        post(now, fields("A", "APPROVE", "", "B", "APPROVE", "")).then().statusCode(410);
        maria.get(now)
                .then()
                .statusCode(410)
                .body(allOf(containsString("Senior −10 %: now –, was $"), containsString("Total: now ")));
        assertTrue(lookup.authorizations(order.now()).isEmpty());
    }

    @Test
    void replaced_expired_and_taken_back_have_a_page_each_without_the_order() {
        links.revoke(order.number(), link().id(), AWorkOrder.ana().actor());
        closed("This link was taken back");
        post(path, fields("A", "APPROVE", "", "B", "APPROVE", "")).then().statusCode(410);
        String second = "/e/" + made();
        QuarkusTransaction.requiringNew()
                .run(() -> Link.update(
                        "expiresAt = ?1 where orderNumber = ?2 and revokedAt is null",
                        Instant.now().minusSeconds(1),
                        order.number()));
        maria.get(second).then().statusCode(410).body(containsString("This estimate has expired"));
        String third = "/e/" + made();
        order.withFlat("Wash", "5.00").issued();
        maria.get(third).then().statusCode(410).body(containsString("does not hold any more"));
        assertTrue(lookup.authorizations(order.now()).isEmpty());
    }

    private void closed(String words) {
        maria.get(path)
                .then()
                .statusCode(410)
                .body(allOf(
                        containsString(words),
                        not(containsString("Maria")),
                        not(containsString("CR-V")),
                        not(containsString(String.valueOf(order.number())))));
    }

    @Test
    void unknown_and_guessed_links_get_the_same_words_and_nothing_of_any_order() {
        String guessed =
                maria.get("/e/" + Token.fresh(Links.SECRET_BYTES).text()).asString();
        for (String wrong : List.of("x", "AAAAAAAAAAAAAAAAAAAAAAAA", "%27%20or%201=1", path.substring(3) + "A")) {
            Response answer = maria.get("/e/" + wrong);
            assertEquals(404, answer.statusCode(), wrong);
            assertEquals(guessed, answer.asString());
        }
        maria.get("/e/nothing/total").then().statusCode(404);
        maria.get("/e/nothing/call").then().statusCode(404);
    }

    @Test
    void asks_to_be_called_back_and_the_desk_sees_it() {
        maria.get(path + "/call").then().statusCode(200).body(containsString("value=\"555-0142\""));
        post(path + "/call", List.of("phone", "", "when", "after 5"))
                .then()
                .statusCode(422)
                .body(allOf(containsString("Which number do we ring?"), containsString("value=\"after 5\"")));
        post(path + "/call", List.of("phone", "555-0199", "when", "after 5"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/call?asked"));
        maria.get(path + "/call?asked").then().body(containsString("We will ring you"));
        Visitor ana = Visitor.advisor();
        ana.get("/").then().body(containsString("answered"), containsString(order.path()));
        ana.request().header("X-Live", "yes").get(order.path()).then().body(containsString("I have seen it"));
        assertNotNull(order.now().newsAt(), "nobody has looked yet");
        ana.get(order.path()).then().body(containsString("Asks to be called back: 555-0199, after 5"));
        assertNull(order.now().newsAt());
    }

    @Test
    void what_becomes_of_the_old_parts_is_asked_and_reaches_the_order_and_its_papers() {
        maria.get(path).then().body(containsString("name=\"replacedParts\" value=\"RETURNED\""));
        List<Object> fields = fields("A", "APPROVE", "", "B", "DEFER", "");
        fields.addAll(List.of("replacedParts", "SHOWN"));
        post(path, fields).then().statusCode(422).body(containsString("id=\"replacedParts-error\""));
        fields.set(fields.indexOf("SHOWN"), "RETURNED");
        post(path, fields).then().statusCode(303);
        assertEquals(ReplacedParts.RETURNED, order.now().agreement().terms().replacedParts());
        maria.get(path)
                .then()
                .body(allOf(
                        containsString("Replaced parts: the customer wants them back."),
                        not(containsString("class=\"box\""))));
        Visitor ana = Visitor.advisor();
        ana.get(order.path()).then().body(containsString("Replaced parts: the customer wants them back"));
        ana.get(order.path() + "/estimates/1")
                .then()
                .body(allOf(
                        containsString("Replaced parts: the customer wants them back."),
                        not(containsString("I want them back"))));
    }

    @Test
    void of_the_ways_to_do_the_same_work_each_bears_its_name_until_it_is_authorized() {
        order = AWorkOrder.checkedIn()
                .withConfirmedCause()
                .withOriginalAndAftermarket()
                .priced()
                .issued();
        path = "/e/" + made();
        maria.get(path)
                .then()
                .body(allOf(
                        containsString("class=\"tier\">Original<"),
                        containsString("class=\"tier\">Aftermarket<"),
                        containsString("needed if you want none of them"),
                        not(containsString("needed if you decline"))));
        Job original = order.job("A");
        List<Object> fields = new ArrayList<>(List.of("name", "Maria", "relation", "owner", "signature", DRAWN));
        for (Job way : List.of(original, order.job("B"))) {
            fields.addAll(List.of(
                    "seen-" + way.id(),
                    way.version(),
                    "price-" + way.id(),
                    MoneyText.plain(way.quote().net()),
                    "decided-" + way.id(),
                    "c1"));
        }
        fields.addAll(List.of("decision-c1", original.id()));
        post(path, fields).then().statusCode(303);
        String chosen = original.title() + " (Original)";
        assertEquals(chosen, record().decisions().get(0).jobTitle());
        maria.get(path).then().body(allOf(containsString(chosen), containsString("class=\"tier\">Original<")));
    }

    @Test
    void florida_has_one_statement_checked_on_the_phone_and_the_paper_says_which() {
        try (LawfulShop shop = LawfulShop.under("us-fl")) {
            AWorkOrder lawful = ALawfulOrder.ready().issued().order();
            order = lawful;
            path = "/e/" + made();
            maria.get(path)
                    .then()
                    .body(allOf(
                            containsString("type=\"radio\" name=\"statement\" value=\"0\""),
                            containsString("<span>I REQUEST A WRITTEN ESTIMATE.</span>"),
                            not(containsString("______ I REQUEST"))));
            List<Object> fields = new ArrayList<>(fields(everyJob("APPROVE")));
            post(path, fields).then().statusCode(422).body(containsString("id=\"statement-error\""));
            fields.addAll(List.of("statement", "1", "limit", "much"));
            post(path, fields).then().statusCode(422).body(containsString("id=\"limit-error\""));
            fields.set(fields.size() - 1, "9000");
            post(path, fields).then().statusCode(303);
            String checked =
                    "I DO NOT REQUEST A WRITTEN ESTIMATE AS LONG AS THE REPAIR COSTS DO NOT EXCEED $ 9000.00 .";
            assertTrue(record().statement().startsWith(checked), record().statement());
            maria.get(path).then().body(allOf(containsString(checked), containsString("Signed: Maria Alvarez, ")));
            Visitor.advisor().get(order.path() + "/estimates/1").then().body(containsString("Checked: “" + checked));
            Visitor.advisor().get(order.path() + "/authorizations").then().body(containsString(checked));
        }
    }

    @Test
    void all_that_is_missing_is_said_at_once_beside_its_field() {
        try (LawfulShop shop = LawfulShop.under("us-fl")) {
            order = ALawfulOrder.ready().issued().order();
            path = "/e/" + made();
            List<Object> fields = new ArrayList<>(fields(everyJob("DECLINE")));
            fields.set(fields.indexOf(DRAWN), "");
            fields.set(fields.indexOf("Maria Alvarez"), " ");
            fields.addAll(List.of("statement", "1", "limit", "much"));
            String body = post(path, fields).then().statusCode(422).extract().asString();
            Stream.of("id=\"name-error\"", "id=\"signature-error\"", "id=\"limit-error\"", "id=\"wrong-")
                    .forEach(each -> assertTrue(body.contains(each), each));
        }
    }

    @Test
    void spanish_pages_say_nothing_in_english_but_the_law_which_says_so() {
        try (LawfulShop shop = LawfulShop.under("us-fl")) {
            ALawfulOrder lawful = ALawfulOrder.ready();
            order = lawful.order();
            QuarkusTransaction.requiringNew()
                    .run(() -> entities.createNativeQuery("update customer set language = 'es' where id = ?1")
                            .setParameter(1, order.now().customer().id())
                            .executeUpdate());
            lawful.issued();
            path = "/e/" + made();
            maria.get(path)
                    .then()
                    .body(allOf(
                            containsString("<html lang=\"es\""),
                            containsString("En español, solo a título informativo:"),
                            containsString("<legend lang=\"en\">PLEASE READ CAREFULLY"),
                            containsString("value=\"propietario\""),
                            containsString("hace falta si rechaza")));
            List<Object> fields = new ArrayList<>(fields(everyJob("APPROVE")));
            fields.set(fields.indexOf("relation") + 1, "propietario");
            fields.addAll(List.of("statement", "0"));
            post(path, fields).then().statusCode(303);
            assertEquals("owner", record().relation());
            maria.get(path).then().body(allOf(containsString("(propietario)"), not(containsString("(owner)"))));
        }
    }

    @Test
    void a_link_that_leads_nowhere_says_so_in_the_language_that_it_claims() {
        for (String language : List.of("en", "es")) {
            String words = language.equals("es") ? "no lleva a ninguna parte" : "leads nowhere";
            maria.request()
                    .header("Accept-Language", language)
                    .get("/e/nobody")
                    .then()
                    .statusCode(404)
                    .body(containsString("<html lang=\"" + language + "\""))
                    .body(containsString(words));
        }
    }

    @Test
    void a_superseded_link_promises_no_new_one_once_the_order_is_over() {
        order.withFlat("Polish the lamps", "25.00").issued();
        maria.get(path).then().statusCode(410).body(containsString("You will get"));
        order.cancelled();
        maria.get(path)
                .then()
                .statusCode(410)
                .body(allOf(containsString("The order is finished"), not(containsString("You will get"))));
    }

    private String[] everyJob(String verdict) {
        return order.now().jobs().stream()
                .filter(job -> job.state() == JobState.OFFERED)
                .flatMap(job -> Stream.of(job.letter(), verdict, ""))
                .toArray(String[]::new);
    }

    private String made() {
        return links.make(order.number(), AWorkOrder.ana().actor()).text();
    }

    private Link link() {
        return links.of(order.number()).get(0);
    }

    private Authorization record() {
        return lookup.authorizations(order.now()).get(0);
    }

    private Response answer(String... decisions) {
        return post(path, fields(decisions));
    }

    private Response post(String to, List<Object> fields) {
        return postOnce(UUID.randomUUID().toString(), to, fields);
    }

    private Response postOnce(String key, String to, List<Object> fields) {
        return post(maria, key, to, fields);
    }

    /** With the token of a page that has a form, as a browser without an account gets it. */
    private Response post(Visitor who, String key, String to, List<Object> fields) {
        Matcher token = CSRF.matcher(who.get(another + "/call").asString());
        var request = who.request()
                .formParam("csrf", token.find() ? token.group(1) : "")
                .queryParam("once", key);
        for (int i = 0; i < fields.size(); i += 2) {
            request.formParam(fields.get(i).toString(), fields.get(i + 1).toString());
        }
        return request.post(to);
    }

    private List<Object> fields(String... decisions) {
        List<Object> fields =
                new ArrayList<>(List.of("name", "Maria Alvarez", "relation", "owner", "signature", DRAWN));
        for (int i = 0; i < decisions.length; i += 3) {
            Job job = order.job(decisions[i]);
            fields.addAll(List.of(
                    "seen-" + job.id(),
                    job.version(),
                    "price-" + job.id(),
                    MoneyText.plain(job.quote().net()),
                    "decided-" + job.id(),
                    job.id(),
                    "decision-" + job.id(),
                    decisions[i + 1],
                    "reason-" + job.id(),
                    decisions[i + 2]));
        }
        return fields;
    }
}
