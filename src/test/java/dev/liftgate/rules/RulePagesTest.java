package dev.liftgate.rules;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RulePagesTest {

    @Inject
    Packs packs;

    private final String code = "xy-" + UUID.randomUUID().toString().substring(0, 8);
    private final String yaml = PackFileTest.SMALL.replace("code: xy", "code: " + code);
    private Visitor morgan;

    @BeforeEach
    void morgan_signs_in() {
        morgan = Visitor.manager();
    }

    @Test
    void the_settings_lead_to_the_list_of_all_packs() {
        morgan.get("/settings").then().body(containsString("href=\"/rules\""));
        morgan.get("/rules")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("Strict default"),
                        containsString("href=\"/rules/us-fl/0\""),
                        containsString("href=\"/rules/es/0\"")));
    }

    @Test
    void a_pack_is_shown_in_plain_words_with_its_cites() {
        morgan.get("/rules/us-fl/0")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("reading of Sun, Nov 22, 2026, not legal advice"),
                        containsString("but never by more than $50.00."),
                        containsString("proposed completion date"),
                        containsString("Fla. Stat. § 559.905(1)(e)"),
                        containsString("miscellaneous shop supplies or waste disposal."),
                        containsString("Needed for work above $150.00."),
                        containsString("5J-12")));
        morgan.get("/rules/us-ma/0").then().body(containsString("not read in the law's own words"));
    }

    @Test
    void every_pack_can_be_read() {
        RulePack.bundled().forEach(pack -> morgan.get("/rules/" + pack.code() + "/0")
                .then()
                .statusCode(200)
                .body(containsString(pack.name())));
    }

    @Test
    void a_pack_can_be_taken_home() {
        Response file = morgan.get("/rules/us-wa/0/pack.yaml");
        file.then().statusCode(200).header("Content-Disposition", containsString("us-wa.yaml"));
        assertEquals(RulePackTest.pack("us-wa").text(), file.asString());
    }

    @Test
    void a_pack_of_ones_own_is_kept_as_versions_and_used_once_chosen() {
        String before = packs.chosen().path();
        pasted(yaml).then().statusCode(303).header("Location", endsWith("/rules/" + code + "/1"));
        assertEquals(before, packs.chosen().path());
        choose(code, 1).then().statusCode(303);
        assertEquals(yaml, packs.chosen().pack().text());
        uploaded(yaml.replace("percent: 10", "percent: 5").getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/rules/" + code + "/2"));
        assertEquals(1, packs.chosen().number());
        morgan.get("/rules/" + code + "/1").then().body(containsString("in use"));
        morgan.get("/rules").then().body(containsString("Your version 2 of " + code));
        morgan.get("/rules/new?code=" + code + "&number=2").then().body(containsString("percent: 5"));
        choose(RulePack.DEFAULT, 0).then().statusCode(303);
        assertEquals(RulePack.DEFAULT, packs.chosen().pack().code());
    }

    @Test
    void the_same_text_twice_is_refused() {
        pasted(yaml).then().statusCode(303);
        pasted(yaml)
                .then()
                .statusCode(422)
                .body(containsString("This very text is version 1 already."))
                .body(containsString("code: " + code));
    }

    @Test
    void what_is_wrong_is_said_with_its_line_and_nothing_typed_is_lost() {
        pasted(yaml.replace("fact: date", "fact: <b>dote</b>"))
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("<span class=\"line\">line 7</span>"),
                        containsString("&lt;b&gt;dote&lt;/b&gt;"),
                        containsString("code: " + code),
                        not(containsString("<b>dote"))));
        pasted("").then().statusCode(422).body(containsString("line 1</span>"));
        uploaded(new byte[] {(byte) 0xff, (byte) 0xfe, 0})
                .then()
                .statusCode(422)
                .body(containsString("Save it as UTF-8"));
        uploaded("x".repeat(200_001).getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(422)
                .body(containsString("larger than 200 kB"));
        assertTrue(packs.find(code, 1).isEmpty(), "nothing is kept");
    }

    @Test
    void before_another_pack_is_used_it_is_said_what_changes() {
        morgan.get("/rules")
                .then()
                .body(containsString("href=\"/rules/us-fl/0/use\""))
                .body(not(containsString("action=\"/rules/choice")));
        morgan.get("/rules/us-fl/0").then().body(containsString("href=\"/rules/us-fl/0/use\""));
        morgan.get("/rules/us-fl/0/use")
                .then()
                .statusCode(200)
                .body(containsString("open orders with a yes are held to it and to the rules of that yes"))
                .body(containsString("action=\"/rules/choice"));
        morgan.get("/rules/atlantis/0/use").then().statusCode(404);
        Visitor.advisor().get("/rules/us-fl/0/use").then().statusCode(403);
    }

    @Test
    void what_does_not_exist_is_not_found_nor_chosen() {
        morgan.get("/rules/atlantis/0").then().statusCode(404);
        morgan.get("/rules/us-fl/77").then().statusCode(404);
        choose("atlantis", 0).then().statusCode(422).body(containsString("There is no such rule pack."));
        choose("'; drop table rule_pack; --", 0).then().statusCode(422);
    }

    @Test
    void only_a_manager_may_see_or_choose() {
        Visitor.advisor().get("/rules").then().statusCode(403);
        Visitor.technician().get("/rules/us-fl/0").then().statusCode(403);
        Visitor.advisor()
                .post("/rules/choice", "code", "us-fl", "number", "0")
                .then()
                .statusCode(403);
        Visitor.stranger().get("/rules").then().statusCode(302);
    }

    private Response choose(String which, int number) {
        return morgan.post("/rules/choice", "code", which, "number", number);
    }

    private Response pasted(String text) {
        return morgan.request()
                .contentType("multipart/form-data")
                .multiPart("csrf", morgan.token())
                .multiPart("pack", text, "text/plain; charset=UTF-8")
                .post("/rules/new");
    }

    private Response uploaded(byte[] file) {
        return morgan.request()
                .contentType("multipart/form-data")
                .multiPart("csrf", morgan.token())
                .multiPart("packFile", "pack.yaml", file, "application/yaml")
                .multiPart("pack", "")
                .post("/rules/new");
    }
}
