package dev.liftgate.library;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.liftgate.ALampGuide;
import dev.liftgate.AWorkOrder;
import dev.liftgate.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GuideVersionsTest {

    @Inject
    Guides guides;

    private final String code = ALampGuide.anyCode();
    private final String yaml = ALampGuide.of(code);
    private final String page = "/guides/" + code;

    @BeforeEach
    void there_are_two_versions() {
        guides.add(Draft.of(yaml, ALampGuide.CASES), 0, AWorkOrder.actor("manager"));
        guides.add(
                Draft.of(yaml.replace("{goes-out: usually}", "{goes-out: often}"), ALampGuide.CASES),
                1,
                AWorkOrder.actor("manager"));
    }

    @Test
    void the_guide_lists_its_versions_with_date_and_name() {
        Visitor.advisor()
                .get(page)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("href=\"" + page + "/versions/1\""),
                        containsString("href=\"" + page + "/versions/2\" aria-current"),
                        containsString(AWorkOrder.actor("manager").name() + "</span></li>"),
                        not(containsString("What changed since"))));
        Visitor.advisor()
                .get("/guides/clicking-no-start")
                .then()
                .body(allOf(containsString("came with Liftgate"), containsString("come out as they should")));
    }

    @Test
    void each_version_is_readable_with_what_it_changed() {
        Visitor tom = Visitor.technician();
        tom.get(page + "/versions/2")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("What changed since version 1"),
                        containsString("Lid bent: sign"),
                        containsString("usually (0.80)</del>"),
                        containsString("often (0.70)</ins>"),
                        not(containsString("as orders begun with it see it"))));
        tom.get(page + "/versions/1")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("as orders begun with it see it"),
                        containsString("usually (0.80)"),
                        not(containsString("What changed since"))));
    }

    @Test
    void the_texts_of_each_version_are_there_to_take_away() {
        Visitor tom = Visitor.technician();
        tom.get(page + "/versions/1/guide.yaml")
                .then()
                .statusCode(200)
                .contentType("text/plain; charset=UTF-8")
                .header("Content-Disposition", is("attachment; filename=\"" + code + ".yaml\""))
                .body(is(yaml));
        tom.get(page + "/versions/2/cases.jsonl")
                .then()
                .statusCode(200)
                .header("Content-Disposition", is("attachment; filename=\"" + code + ".vectors.jsonl\""))
                .body(is(ALampGuide.CASES));
    }

    @Test
    void a_manager_may_start_from_an_earlier_version() {
        Visitor morgan = Visitor.manager();
        morgan.get(page + "/versions/1")
                .then()
                .body(containsString("href=\"/guides/new?code=" + code + "&amp;version=1\""));
        morgan.get("/guides/new?code=" + code + "&version=1")
                .then()
                .statusCode(200)
                .body(containsString("{goes-out: usually}"));
    }

    @Test
    void a_version_that_nobody_stored_is_not_found() {
        Visitor ana = Visitor.advisor();
        for (String path : new String[] {"/versions/3", "/versions/0", "/versions/3/guide.yaml", "/versions/x"}) {
            ana.get(page + path).then().statusCode(404);
        }
        Visitor.stranger().get(page + "/versions/1").then().statusCode(302);
        Visitor.stranger().get(page + "/versions/1/guide.yaml").then().statusCode(302);
    }
}
