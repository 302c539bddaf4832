package dev.liftgate.clocks;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.ATablet;
import dev.liftgate.AWorkOrder;
import dev.liftgate.Visitor;
import dev.liftgate.staff.Actor;
import dev.liftgate.staff.Shop;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClockPagesTest {

    /** Each test forgets its clock on days of its own. */
    private static final AtomicInteger DAYS = new AtomicInteger(100);

    @Inject
    Clocks clocks;

    @Inject
    ClockCorrections corrections;

    @Inject
    EntityManager entities;

    private Visitor tom;
    private Visitor ana;
    private Actor technician;
    private AWorkOrder visit;
    private long job;

    @BeforeEach
    void a_job_may_be_worked_on() {
        tom = Visitor.technician();
        ana = Visitor.advisor();
        technician = AWorkOrder.actor("technician");
        visit = AWorkOrder.takenIn();
        job = visit.authorizedJob("linkage-repair", "300.00");
    }

    @AfterEach
    void tom_puts_his_tools_down() {
        clocks.running(technician)
                .ifPresent(running -> corrections.stoppedEarlier(running.since(), technician.at(Instant.now())));
    }

    @Test
    void a_clock_is_paused_and_goes_on() {
        start(visit, job).then().statusCode(303);
        tom.get(visit.bay()).then().body(allOf(containsString("data-entry=\"clock-pause\""), containsString("Pause")));
        tom.post(visit.bay() + "/clock/pause").then().statusCode(303).header("Location", endsWith(visit.bay()));
        assertTrue(entries(visit).get(0).isPaused());
        start(visit, job);
        tom.post(visit.bay() + "/clock/stop").then().statusCode(303);
        assertEquals(2, entries(visit).size());
        assertTrue(!entries(visit).get(1).isPaused());
        ana.get(visit.path())
                .then()
                .body(allOf(containsString("Clock paused on job A, 0:00"), containsString("Clock stopped")));
        tom.post(visit.bay() + "/clock/pause").then().statusCode(422).body(containsString("No clock of yours"));
    }

    @Test
    void starting_another_job_asks_and_pauses_the_one_that_runs() {
        AWorkOrder another = AWorkOrder.takenIn();
        long second = another.authorizedJob("door-mechanism-cleaning", "90.00");
        start(another, second).then().statusCode(303);
        start(visit, job)
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("Your clock runs on order " + another.number() + ", job A"),
                        containsString("Pause A on " + another.number() + " and start this one"),
                        containsString("name=\"pause\" value=\"other\"")));
        tom.post(visit.bay() + "/jobs/" + job + "/clock", "pause", "other")
                .then()
                .statusCode(303);
        assertEquals(visit.number(), clocks.running(technician).orElseThrow().order());
        assertTrue(entries(another).get(0).isPaused());
        tom.post(another.bay() + "/jobs/" + second + "/clock", "pause", "other")
                .then()
                .statusCode(303);
        start(another, second).then().statusCode(422).body(containsString("runs on this job already"));
    }

    @Test
    void a_forgotten_clock_is_asked_about() {
        Instant since = forgotten();
        tom.get("/bay")
                .then()
                .body(allOf(
                        containsString("and it still runs: when did you stop?"), containsString("name=\"stopped\"")));
        tom.get("/bay/clock/stopped").then().statusCode(200).body(containsString("when did you stop?"));
        tom.get(visit.bay())
                .then()
                .body(allOf(containsString("When did you stop?"), not(containsString("Stop the clock"))));
        tom.post(visit.bay() + "/clock/stop")
                .then()
                .statusCode(422)
                .body(containsString("Say on “My jobs” when you stopped"));
        tom.post("/bay/clock/stopped", "stopped", local(since.plus(Duration.ofMinutes(50))))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/bay"));
        assertTrue(clocks.running(technician).isEmpty());
        assertEquals("0:50", entries(visit).get(0).clocked(Instant.now()));
        ana.get(visit.path() + "/time")
                .then()
                .body(allOf(
                        containsString("Tom Becker"),
                        containsString("Forgotten to stop"),
                        containsString("to running")));
        ana.get(visit.path()).then().body(containsString("Time of Tom Becker on job A corrected"));
        tom.get("/bay").then().body(not(containsString("when did you stop?")));
        tom.get("/bay/clock/stopped").then().body(containsString("No clock of yours is running"));
    }

    @Test
    void a_time_that_cannot_be_is_complained_about_beside_the_field() {
        Instant since = forgotten();
        for (String[] wrong : new String[][] {
            {"", "A date and a time, like"},
            {"yesterday", "A date and a time, like"},
            {"2026-02-30T10:00", "A date and a time, like"},
            {local(since.minusSeconds(60)), "The clock was started after that"},
            {local(Instant.now().plus(Duration.ofDays(2))), "This is still to come"}
        }) {
            tom.post("/bay/clock/stopped", "stopped", wrong[0])
                    .then()
                    .statusCode(422)
                    .body(allOf(containsString(wrong[1]), containsString("value=\"" + wrong[0] + "\"")));
        }
        tom.post("/bay/clock/stopped", "stopped", local(since)).then().statusCode(303);
    }

    @Test
    void a_job_that_is_done_leaves_a_forgotten_clock_to_its_person() {
        Instant since = forgotten();
        tom.post(visit.bay() + "/jobs/" + job + "/completion").then().statusCode(303);
        assertTrue(clocks.running(technician).isPresent());
        tom.post("/bay/clock/stopped", "stopped", local(since.plusSeconds(60)))
                .then()
                .statusCode(303);
    }

    @Test
    void the_desk_corrects_a_time_and_both_stay_to_be_seen() {
        Instant since = forgotten();
        tom.post("/bay/clock/stopped", "stopped", local(since.plusSeconds(600)))
                .then()
                .statusCode(303);
        String page = visit.path() + "/time/" + entries(visit).get(0).id();
        ana.get(page)
                .then()
                .statusCode(200)
                .body(allOf(containsString("Correct the time of Tom Becker"), containsString(local(since))));
        String stop = local(since.plus(Duration.ofMinutes(90)));
        ana.post(page, "started", local(since), "stopped", stop, "reason", "<b>Badge</b> says so", "seen", "1")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/time"));
        assertEquals("1:30", entries(visit).get(0).clocked(Instant.now()));
        ana.get(visit.path() + "/time")
                .then()
                .body(allOf(containsString("&lt;b&gt;Badge"), containsString("Forgotten to stop")));
        ana.post(page, "started", local(since), "stopped", stop, "reason", "Again", "seen", "1")
                .then()
                .statusCode(409)
                .body(containsString("Somebody corrected this time"));
        ana.post(page, "started", stop, "stopped", local(since), "reason", "", "seen", "2")
                .then()
                .statusCode(422)
                .body(containsString("Why is it changed?"));
        ana.post(page, "started", stop, "stopped", local(since), "reason", "Turned round", "seen", "2")
                .then()
                .statusCode(422)
                .body(containsString("The clock was started after that"));
        ana.get(visit.path() + "/time/999999999").then().statusCode(404);
    }

    @Test
    void a_person_is_not_in_two_places_at_once_afterwards_either() {
        Instant since = forgotten();
        tom.post("/bay/clock/stopped", "stopped", local(since.plusSeconds(3600)))
                .then()
                .statusCode(303);
        AWorkOrder another = AWorkOrder.takenIn();
        long second = another.authorizedJob("door-mechanism-cleaning", "90.00");
        insert(second, since.plusSeconds(7200));
        tom.post("/bay/clock/stopped", "stopped", local(since.plusSeconds(9000)))
                .then()
                .statusCode(303);
        ana.post(
                        visit.path() + "/time/" + entries(visit).get(0).id(),
                        "started",
                        local(since),
                        "stopped",
                        local(since.plusSeconds(8000)),
                        "reason",
                        "Longer",
                        "seen",
                        "1")
                .then()
                .statusCode(422)
                .body(containsString("Tom Becker was on the clock elsewhere from"));
    }

    @Test
    void a_tablet_brings_a_clock_once_however_often_it_sends_it() {
        ATablet tablet = ATablet.of(tom);
        tablet.record("clock-start", visit.number(), "job", job);
        tablet.record("clock-pause", visit.number());
        tablet.record("clock-stop", visit.number());
        tablet.send().then().statusCode(200).body(containsString("No clock of yours is running on this order"));
        tablet.send().then().statusCode(200);
        assertEquals(1, entries(visit).size());
        assertTrue(entries(visit).get(0).isPaused());
        ana.get(visit.path()).then().body(containsString("Recorded on a tablet and not taken over: clock-stop"));
    }

    @Test
    void two_stops_at_the_same_moment_are_one() {
        start(visit, job).then().statusCode(303);
        List<Integer> answers = List.of("/clock/stop", "/clock/pause").parallelStream()
                .map(press -> Visitor.technician().post(visit.bay() + press).statusCode())
                .sorted()
                .toList();
        assertEquals(List.of(303, 422), answers);
        assertEquals(1, entries(visit).size());
    }

    @Test
    void others_stay_out() {
        Visitor.stranger().get("/bay/clock/stopped").then().statusCode(302);
        Visitor.stranger().post(visit.bay() + "/clock/pause").then().statusCode(302);
        tom.get(visit.path() + "/time").then().statusCode(403);
        tom.post(visit.path() + "/time/1", "reason", "Mine").then().statusCode(403);
    }

    private io.restassured.response.Response start(AWorkOrder visit, long job) {
        return tom.post(visit.bay() + "/jobs/" + job + "/clock");
    }

    private List<TimeEntry> entries(AWorkOrder visit) {
        return QuarkusTransaction.requiringNew().call(() -> clocks.of(visit.now()));
    }

    /** Tom's clock runs since some day long ago. */
    private Instant forgotten() {
        Instant since = Instant.now().minus(Duration.ofDays(DAYS.getAndAdd(2))).truncatedTo(ChronoUnit.SECONDS);
        insert(job, since);
        return since;
    }

    private void insert(long job, Instant since) {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "insert into time_entry (job_id, technician_id, technician_name, started_at) values (?1, ?2, 'Tom Becker', ?3)")
                .setParameter(1, job)
                .setParameter(2, technician.id())
                .setParameter(3, since)
                .executeUpdate());
    }

    private String local(Instant moment) {
        ZoneId zone = QuarkusTransaction.requiringNew()
                .call(() -> Shop.<Shop>findAll().firstResult().zone());
        return LocalDateTime.ofInstant(moment, zone)
                .truncatedTo(ChronoUnit.SECONDS)
                .format(java.time.format.DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss"));
    }
}
