package dev.liftgate;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.orders.Concern;
import dev.liftgate.orders.JobState;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.sync.Recorder;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is done in the bay is done by the same verb, whether a browser posts the form or a tablet records it. */
@QuarkusTest
class OneDoorTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path SCRIPTS = Path.of("src/main/resources/META-INF/resources/assets/js/tablet");

    /** Literal in a template, also where it is handed on to an included one. */
    private static final Pattern FORM = Pattern.compile("entry=[\"']([a-z-]+)[\"']");

    private static final Pattern ENTRY = Pattern.compile("add\\('([a-z-]+)'");

    /** What was written down, without when and under which number. */
    private static final List<String> RECORDS = List.of(
            """
            select kind || ' ' || words || ' ' || by_name from order_event
            where order_id = :order and words not like 'Recorded on a tablet and not taken over%' order by id""",
            """
            select concat_ws(' ', observation, cause, state, answer, note, by_name) from check_result
            where concern_id = :concern order by id""",
            """
            select concat_ws(' ', what, result, measured, unit, trouble_code, by_name) from own_check
            where concern_id = :concern order by id""",
            """
            select concat_ws(' ', point, colour, note, by_name) from inspection_finding
            where order_number = :number order by id""",
            """
            select concat_ws(' ', observation, note, by_name) from photo_attachment
            where order_number = :number order by at""",
            """
            select concat_ws(' ', technician_name, stopped_at is null, paused) from time_entry
            where job_id in (select id from job where order_id = :order) order by id""",
            "select concat_ws(' ', kind, words, quantity, about, by_name) from bay_request where order_id = :order order by id");

    /** Each kind of entry: what comes before it, the page of its form, and what Tom and then Ana enter there. */
    enum Scene {
        TAKE(""),
        JOB_DONE("", "authorized"),
        CORRECTION("/concerns/%d/correction", Map.of("words", "New cable"), Map.of("words", "Oiled")),
        GONE("", "corrected"),
        STILL_THERE("", "corrected"),
        CAUSE(
                "cause",
                Map.of("cause", "cable-rod", "words", "Cable off"),
                Map.of("cause", "other", "words", "A toy in the door")),
        NOT_THE_CAUSE("checks"),
        MAYBE_THE_CAUSE("checks", "ruled out"),
        ANSWER(
                "checks#handle-feel",
                Map.of("answer", "loose", "note", "Flops"),
                Map.of("answer", "normal", "note", "Fine")),
        ASK_TEARDOWN("checks"),
        OWN_CHECK(
                "own-checks",
                Map.of("what", "Fuse 12", "result", "Blown", "troubleCode", "b1342"),
                Map.of("what", "Supply", "measured", "12.4", "unit", "V", "troubleCode", "Z9")),
        ASK_HELP("", Map.of("words", "Hold this"), Map.of("words", "Lift that")),
        ASK_PART("", Map.of("words", "Clip", "quantity", "2"), Map.of("words", "Clip", "quantity", "0")),
        INSPECTION_FINDING("/inspection#wipers", Map.of("colour", "red", "note", "Torn"), Map.of("colour", "green")),
        INSPECTION_ALL_FINE("/inspection#Lights", Map.of("colour", "green"), Map.of("colour", "green")),
        CLOCK_START("", "authorized"),
        CLOCK_PAUSE("", "at work"),
        CLOCK_STOP("", "at work"),
        PHOTO("checks", Map.of("note", "The clip"), Map.of("note", "The rod"));

        private final String page;
        private final String before;
        private final Map<String, String> toms;
        private final Map<String, String> anas;

        Scene(String page) {
            this(page, "");
        }

        Scene(String page, String before) {
            this(page, before, Map.of(), Map.of());
        }

        Scene(String page, Map<String, String> toms, Map<String, String> anas) {
            this(page, "", toms, anas);
        }

        Scene(String page, String before, Map<String, String> toms, Map<String, String> anas) {
            this.page = page;
            this.before = before;
            this.toms = toms;
            this.anas = anas;
        }

        private String kind() {
            return name().toLowerCase().replace('_', '-');
        }

        private String page(AWorkOrder visit) {
            String path = page.replaceAll("#.*", "");
            return path.isEmpty() || path.startsWith("/")
                    ? visit.bay() + path.formatted(visit.concern().id())
                    : visit.concernPath() + "/" + path;
        }

        private String about() {
            return page.contains("#") ? page.replaceAll(".*#", "") : "";
        }
    }

    private Visitor tom;
    private Visitor ana;

    @Inject
    @All
    List<Recorder> recorders;

    @Inject
    EntityManager entities;

    @BeforeEach
    void tom_and_ana_are_in() {
        tom = Visitor.technician();
        ana = Visitor.advisor();
    }

    @AfterEach
    void everybody_puts_their_tools_down() {
        for (String name : new String[] {"technician", "advisor"}) {
            AWorkOrder.clocks().running(AWorkOrder.actor(name)).ifPresent(clock -> AWorkOrder.clocks()
                    .stop(clock.order(), AWorkOrder.actor(name).at(Instant.now())));
        }
    }

    /** Tom acts, then Ana from a page as old as his, then Tom once more, and at last he does when the order is over. */
    @ParameterizedTest
    @EnumSource
    void both_doors_lead_to_the_same(Scene scene) {
        AWorkOrder recorded = before(scene);
        List<String> said = onTablets(scene, recorded);
        everybody_puts_their_tools_down();
        AWorkOrder posted = before(scene);
        List<Response> answers = inBrowsers(scene, posted);
        for (int i = 0; i < said.size(); i++) {
            String sentence = said.get(i).replace(recorded.number() + "", posted.number() + "");
            int status = answers.get(i).statusCode();
            assertTrue(
                    sentence.isEmpty() ? status == 303 : status == 409 || status == 422,
                    "act " + i + ": “" + sentence + "” on the tablet, " + status + " in the browser");
            assertTrue(answers.get(i).asString().contains(escaped(sentence)), sentence);
        }
        assertEquals(records(recorded), records(posted));
    }

    private AWorkOrder before(Scene scene) {
        AWorkOrder visit = AWorkOrder.takenIn();
        switch (scene.before) {
            case "authorized" -> visit.authorizedJob("linkage-repair", "300.00");
            case "at work" -> {
                long job = visit.authorizedJob("linkage-repair", "300.00");
                tom.post(visit.bay() + "/jobs/" + job + "/clock").then().statusCode(303);
            }
            case "corrected" ->
                tom.post(visit.bay() + "/concerns/" + visit.concern().id() + "/correction", "words", "New cable")
                        .then()
                        .statusCode(303);
            case "ruled out" ->
                tom.post(visit.concernPath() + "/causes/latch/exclusion").then().statusCode(303);
            default -> assertEquals("", scene.before);
        }
        return visit;
    }

    /** What became of each: a sentence, or nothing where it was taken over. */
    private List<String> onTablets(Scene scene, AWorkOrder visit) {
        ABayForm toms = ABayForm.on(tom.get(scene.page(visit)), scene.kind(), scene.about());
        ABayForm anas = ABayForm.on(ana.get(scene.page(visit)), scene.kind(), scene.about());
        ATablet tomsTablet = ATablet.of(tom);
        List<String> said = new ArrayList<>();
        said.add(said(toms, tomsTablet, tom, scene.toms));
        said.add(said(anas, ATablet.of(ana), ana, scene.anas));
        said.add(said(toms, tomsTablet, tom, scene.toms));
        end(visit);
        said.add(said(toms, tomsTablet, tom, scene.toms));
        return said;
    }

    private static String said(ABayForm form, ATablet tablet, Visitor person, Map<String, String> typed) {
        form.recordedOn(tablet, person, typed);
        int last = tablet.entries().size() - 1;
        Response answer = tablet.send(tablet.entries().subList(last, last + 1));
        String state = answer.path("results[0].state");
        String words = answer.path("results[0].words");
        assertEquals(words.isEmpty() ? "saved" : "conflict", state, words);
        return words;
    }

    private List<Response> inBrowsers(Scene scene, AWorkOrder visit) {
        ABayForm toms = ABayForm.on(tom.get(scene.page(visit)), scene.kind(), scene.about());
        ABayForm anas = ABayForm.on(ana.get(scene.page(visit)), scene.kind(), scene.about());
        List<Response> answers = new ArrayList<>();
        answers.add(toms.postedBy(tom, scene.toms));
        answers.add(anas.postedBy(ana, scene.anas));
        answers.add(toms.postedBy(tom, scene.toms));
        end(visit);
        answers.add(toms.postedBy(tom, scene.toms));
        return answers;
    }

    private static void end(AWorkOrder visit) {
        visit.now().jobs().stream()
                .filter(job -> job.state() == JobState.IN_PROGRESS)
                .forEach(job -> AWorkOrder.orders().finish(visit.number(), job.id(), AWorkOrder.ana()));
        visit.cancelled();
    }

    private List<String> records(AWorkOrder visit) {
        WorkOrder order = visit.now();
        Concern concern = visit.concern();
        List<String> records = new ArrayList<>(List.of(
                order.arrangement().technicianName() + ", " + order.stage(),
                concern.cause() + ", " + concern.causeConfirmedBy() + ", " + concern.causeCode(),
                concern.correction() + ", " + concern.correctedBy(),
                concern.goneVerifiedBy() + ", " + concern.stillThereBy()));
        QuarkusTransaction.requiringNew()
                .run(() -> RECORDS.forEach(query -> {
                    var rows = entities.createNativeQuery(query, String.class);
                    Map.of("order", order.id(), "number", order.number(), "concern", concern.id())
                            .forEach((name, value) -> {
                                if (query.contains(":" + name)) {
                                    rows.setParameter(name, value);
                                }
                            });
                    rows.getResultList().forEach(row -> records.add(row.toString()));
                }));
        return records;
    }

    private static String escaped(String sentence) {
        return sentence.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    @Test
    void every_form_for_the_queue_and_every_script_names_a_verb_and_every_verb_has_its_form() {
        Set<String> verbs = verbs();
        Set<String> forms = named(TEMPLATES, FORM);
        assertEquals(verbs, forms);
        Set<String> scripts = named(SCRIPTS, ENTRY);
        assertTrue(verbs.containsAll(scripts), () -> scripts + " beside " + verbs);
    }

    @Test
    void every_verb_has_its_scene() {
        assertEquals(verbs(), Arrays.stream(Scene.values()).map(Scene::kind).collect(toCollection(TreeSet::new)));
    }

    private Set<String> verbs() {
        return recorders.stream()
                .flatMap(recorder -> recorder.verbs().keySet().stream())
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> named(Path folder, Pattern pattern) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> pattern.matcher(text(file)).results())
                    .map((MatchResult found) -> found.group(1))
                    .collect(toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
