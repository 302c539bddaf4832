package dev.liftgate.library;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.Visitor;
import dev.liftgate.guides.Cause;
import dev.liftgate.guides.CostFactor;
import dev.liftgate.guides.Driveability;
import dev.liftgate.guides.Guide;
import dev.liftgate.guides.Observation;
import dev.liftgate.guides.Situation;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GuidePagesTest {

    private static final String CODE = "car-door-wont-open-from-inside";
    private static final String PAGE = "/guides/" + CODE;

    @Inject
    Guides guides;

    @Test
    void the_list_leads_to_each_guide() {
        Visitor.advisor()
                .get("/guides")
                .then()
                .statusCode(200)
                .body(containsString("href=\"" + PAGE + "\""))
                .body(containsString("Car door won&#39;t open from inside"))
                .body(containsString("<td data-head=\"Causes\">7</td>"));
    }

    @Test
    void every_cause_is_there_with_its_severity_its_fix_and_all_of_its_signs() {
        String page = page(Visitor.advisor());
        assertEquals(7, guide().causes().size());
        for (Cause cause : guide().causes()) {
            String card = card(page, "cause-" + cause.code());
            holds(card, cause.name(), cause.severity().label(), cause.severityReason(), cause.fix());
            holds(card, Math.round(cause.commonness() * 100) + " % of cars");
            for (Cause.Sign sign : cause.signs()) {
                holds(card, words(sign) + "</span>", sign.word().label());
            }
            assertEquals(cause.signs().size(), card.split("class=\"word\"", -1).length - 1);
        }
    }

    @Test
    void every_check_is_there_with_its_answers_and_the_causes_that_show_them() {
        String page = page(Visitor.advisor());
        for (Observation check : guide().observations()) {
            String card = card(page, "check-" + check.code());
            holds(card, check.question(), check.how());
            assertEquals(check.minutes() > 0, card.contains(" · " + check.minutesText() + "</span>"));
            check.tool().ifPresent(tool -> holds(card, tool));
            check.answers().forEach(answer -> holds(card, answer.label()));
            assertEquals(check.teardown(), card.contains("teardown</span>"));
            assertEquals(check.needs().isEmpty(), !card.contains("Only when:"));
            for (Cause cause : guide().causes()) {
                long signs = cause.signs().stream()
                        .filter(sign -> sign.observation().equals(check.code()))
                        .count();
                assertEquals(signs, card.split("href=\"#cause-" + cause.code() + "\"", -1).length - 1);
            }
        }
    }

    @Test
    void rules_for_driving_questions_costs_situations_and_tools_are_there() {
        String page = page(Visitor.advisor());
        for (Driveability.Rule rule : guide().driveabilityRules()) {
            holds(page, rule.because(), rule.level().label());
        }
        guide().questions().forEach(each -> holds(page, each.question(), each.answer()));
        for (CostFactor factor : guide().costFactors()) {
            holds(page, factor.question());
            factor.note().ifPresent(note -> holds(page, note));
            factor.options().forEach(option -> holds(page, option.label()));
        }
        for (Situation situation : guide().situations()) {
            holds(page, situation.title(), situation.note());
        }
        guide().tools().forEach(tool -> holds(page, tool));
        holds(page, guide().source());
    }

    @Test
    void the_advisor_may_follow_an_operation_and_the_technician_reads_its_name() {
        Visitor.advisor()
                .get(PAGE)
                .then()
                .body(containsString("href=\"/catalog/operations/latch-replacement\""))
                .body(containsString("class=\"desk\""));
        Visitor.technician()
                .get(PAGE)
                .then()
                .statusCode(200)
                .body(containsString("class=\"bay\""))
                .body(not(containsString("href=\"/catalog")))
                .body(not(containsString("href=\"/customers\"")));
    }

    @Test
    void the_technician_finds_the_list_from_the_bay() {
        Visitor tom = Visitor.technician();
        tom.get("/bay").then().body(containsString("href=\"/guides\""));
        tom.get("/guides").then().statusCode(200).body(containsString("class=\"bay\""));
    }

    @Test
    void a_guide_that_nobody_wrote_is_not_found() {
        Visitor.manager().get("/guides/no-such-guide").then().statusCode(404);
        Visitor.manager().get("/guides/%3Cscript%3E").then().statusCode(404);
    }

    @Test
    void a_stranger_is_asked_to_sign_in() {
        for (String path : new String[] {"/guides", PAGE}) {
            Visitor.stranger().get(path).then().statusCode(302).header("Location", containsString("/sign-in"));
        }
    }

    private Guide guide() {
        return guides.current(CODE).orElseThrow().guide();
    }

    private String words(Cause.Sign sign) {
        Observation check = guide().observation(sign.observation()).orElseThrow();
        return check.question() + " "
                + check.answer(sign.answer()).orElseThrow().label();
    }

    private static String page(Visitor visitor) {
        return visitor.get(PAGE)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    /** What is drawn for one cause or one check. */
    private static String card(String page, String id) {
        int from = page.indexOf("id=\"" + id + "\"");
        assertTrue(from > 0, id);
        return page.substring(from, page.indexOf("</article>", from));
    }

    private static void holds(String page, String... texts) {
        for (String text : texts) {
            assertTrue(page.contains(text), text);
        }
    }
}
