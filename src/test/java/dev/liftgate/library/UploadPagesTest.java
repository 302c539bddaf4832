package dev.liftgate.library;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.ALampGuide;
import dev.liftgate.AWorkOrder;
import dev.liftgate.AnIntake;
import dev.liftgate.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UploadPagesTest {

    private static final String FORM = "/guides/new";
    private static final String ACCEPT = "/guides/new/acceptance";

    @Inject
    Guides guides;

    private Visitor morgan;
    private final String code = ALampGuide.anyCode();
    private final String yaml = ALampGuide.of(code);

    @BeforeEach
    void morgan_signs_in() {
        morgan = Visitor.manager();
    }

    @Test
    void the_manager_finds_the_form_from_the_list_and_from_each_guide() {
        morgan.get("/guides").then().body(containsString("href=\"/guides/new\""));
        String door = "car-door-wont-open-from-inside";
        morgan.get("/guides/" + door).then().body(containsString("href=\"/guides/new?code=" + door + "\""));
        morgan.get(FORM)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("action=\"/guides/new?once="),
                        containsString("multipart/form-data"),
                        containsString("name=\"guideFile\" type=\"file\""),
                        containsString("name=\"casesFile\" type=\"file\""),
                        not(containsString("class=\"error\""))));
        morgan.get(FORM + "?code=" + door)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("code: " + door),
                        containsString("{&quot;id&quot;:"),
                        not(containsString("Make this version"))));
    }

    @Test
    void a_new_guide_is_shown_with_what_it_holds_and_stored_when_accepted() {
        pasted(yaml, ALampGuide.CASES)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("A new guide: Xylolamp stays lit"),
                        containsString("Switch worn (57 %)"),
                        containsString("All 2 test cases come out as they should"),
                        containsString("Fewer than 25 test cases"),
                        containsString("Make this version 1")));
        assertTrue(guides.current(code).isEmpty(), "nothing is stored before it is accepted");
        accepted(yaml, 0).then().statusCode(303).header("Location", endsWith("/guides/" + code));
        morgan.get("/guides/" + code)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("Version 1"),
                        containsString("Morgan"),
                        containsString("All 2 come out as they should"),
                        containsString("<li>&quot;Another source&quot;, nobody, 1 May 2026</li>"),
                        containsString("No questions are written down yet"),
                        containsString("None in particular")));
    }

    @Test
    void files_count_before_what_stands_in_the_fields() {
        uploaded(yaml.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), "code: nonsense")
                .then()
                .statusCode(200)
                .body(allOf(containsString("Make this version 1"), not(containsString("nonsense"))));
        accepted(yaml.replace("\n", "\r\n"), 0).then().statusCode(303);
        assertEquals(yaml, guides.version(code, 1).orElseThrow().yaml());
    }

    @Test
    void what_is_wrong_is_said_with_its_line_and_nothing_typed_is_lost() {
        String broken = yaml.replace("severity: low", "severity: <b>dire</b>");
        pasted(broken, "nonsense")
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("2 lines need attention"),
                        containsString("line 19</span>"),
                        containsString("<code>severity: &lt;b&gt;dire&lt;/b&gt;</code>"),
                        containsString("nonsense</textarea>"),
                        not(containsString("<b>dire")),
                        not(containsString("Make this version"))));
        pasted(yaml, ALampGuide.CASES.replace("lid-bent", "switch-worn"))
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("1 of 2 test cases"),
                        containsString("lamp/pressed: expected one of [switch-worn] first, found lid-bent"),
                        containsString("Xylolamp stays lit"),
                        not(containsString("Make this version"))));
        pasted("", "")
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("id=\"guide-error\">Choose the guide’s file"),
                        containsString("id=\"cases-error\">At least one test case is wanted")));
    }

    @Test
    void a_file_that_is_no_guide_is_refused_in_plain_words_beside_its_field() {
        uploaded("Gerät".getBytes(StandardCharsets.ISO_8859_1), "typed before")
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("id=\"guide-error\">This file is not UTF-8 text"),
                        containsString("typed before</textarea>")));
        uploaded(new byte[] {'P', 'K', 0, 0, 3}, "")
                .then()
                .statusCode(422)
                .body(containsString("id=\"guide-error\">This file is no text"));
        uploaded(new byte[1_000_001], "typed before")
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("id=\"guide-error\">This is larger than 1 MB"),
                        containsString("typed before</textarea>")));
    }

    @Test
    void operations_that_the_shop_does_not_sell_are_pointed_out() {
        pasted(yaml.replace("[latch-replacement]", "[lamp-surgery]"), ALampGuide.CASES)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("<code>lamp-surgery</code>"),
                        containsString("href=\"/catalog/operations/new\""),
                        containsString("Make this version 1")));
    }

    @Test
    void the_same_text_once_more_is_said_plainly() {
        accepted(yaml, 0).then().statusCode(303);
        pasted(yaml, ALampGuide.CASES)
                .then()
                .statusCode(422)
                .body(allOf(containsString("This very text is"), not(containsString("Make this version"))));
        accepted(yaml, 1).then().statusCode(422).body(containsString("this very text is version 1 already"));
    }

    @Test
    void who_comes_second_sees_the_difference_to_what_came_first() {
        accepted(yaml, 0).then().statusCode(303);
        accepted(yaml.replace("It goes out", "Out it goes"), 1).then().statusCode(303);
        String mine = yaml.replace("Bend it back.", "Hammer it.");
        accepted(mine, 1)
                .then()
                .statusCode(409)
                .body(allOf(
                        containsString("Version 2 was stored while you were reading"),
                        containsString("<del>Out it goes</del> → <ins>It goes out</ins>"),
                        containsString("<ins>Hammer it.</ins>"),
                        containsString("name=\"seen\" value=\"2\""),
                        containsString("Make this version 3")));
        accepted(mine, 2).then().statusCode(303);
        assertEquals(3, guides.current(code).orElseThrow().number());
    }

    @Test
    void a_new_order_uses_the_new_version_and_an_old_one_keeps_its_own() {
        accepted(yaml, 0).then().statusCode(303);
        Visitor ana = Visitor.advisor();
        AWorkOrder old =
                AnIntake.ofANewCar().with("guide", code).without("facet").takenBy(ana);
        String changed = yaml.replace("0.57", "0.60")
                .replace("0.40\n", "0.37\n")
                .replace("What does the xylolamp do", "How does the xylolamp behave");
        pasted(changed, ALampGuide.CASES)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("What version 2 of"),
                        containsString("<strong>Switch worn: common</strong> <del>57 %</del> → <ins>60 %</ins>"),
                        containsString("Make this version 2")));
        accepted(changed, 1).then().statusCode(303);
        AWorkOrder fresh =
                AnIntake.ofANewCar().with("guide", code).without("facet").takenBy(ana);
        ana.get(checks(fresh)).then().statusCode(200).body(containsString("How does the xylolamp behave"));
        ana.get(checks(old))
                .then()
                .statusCode(200)
                .body(allOf(containsString("What does the xylolamp do"), not(containsString("behave"))));
    }

    @Test
    void only_a_manager_may_hand_in_a_guide() {
        for (Visitor other : new Visitor[] {Visitor.advisor(), Visitor.technician()}) {
            other.get(FORM).then().statusCode(403);
            other.get(FORM + "/bundled/clicking-no-start").then().statusCode(403);
            other.post(ACCEPT, "guide", yaml, "cases", ALampGuide.CASES, "seen", 0)
                    .then()
                    .statusCode(403);
            other.get("/guides").then().statusCode(200).body(not(containsString(FORM)));
            other.get("/guides/clicking-no-start").then().statusCode(200).body(not(containsString(FORM)));
        }
        Visitor.stranger().get(FORM).then().statusCode(302);
        assertTrue(guides.current(code).isEmpty());
    }

    @Test
    void what_is_not_there_cannot_be_changed() {
        morgan.get(FORM + "?code=no-such-guide").then().statusCode(404);
        morgan.get(FORM + "?code=clicking-no-start&version=99").then().statusCode(404);
        morgan.get(FORM + "/bundled/clicking-no-start").then().statusCode(404);
        morgan.post(ACCEPT, "guide", yaml).then().statusCode(422);
        morgan.request()
                .contentType("multipart/form-data")
                .multiPart("guide", yaml)
                .post(FORM)
                .then()
                .statusCode(400);
    }

    private static String checks(AWorkOrder visit) {
        return visit.path() + "/concerns/" + visit.concern().id() + "/checks";
    }

    private Response pasted(String guide, String cases) {
        return morgan.request()
                .contentType("multipart/form-data")
                .multiPart("csrf", morgan.token())
                .multiPart("guideFile", "", new byte[0], "application/octet-stream")
                .multiPart("guide", guide, "text/plain; charset=UTF-8")
                .multiPart("casesFile", "", new byte[0], "application/octet-stream")
                .multiPart("cases", cases, "text/plain; charset=UTF-8")
                .post(FORM);
    }

    private Response uploaded(byte[] guide, String typed) {
        return morgan.request()
                .contentType("multipart/form-data")
                .multiPart("csrf", morgan.token())
                .multiPart("guideFile", "guide.yaml", guide, "application/yaml")
                .multiPart("guide", typed, "text/plain; charset=UTF-8")
                .multiPart("casesFile", "cases.jsonl", ALampGuide.CASES.getBytes(StandardCharsets.UTF_8), "text/plain")
                .multiPart("cases", "")
                .post(FORM);
    }

    private Response accepted(String guide, int seen) {
        return morgan.post(ACCEPT, "guide", guide, "cases", ALampGuide.CASES, "seen", seen);
    }
}
