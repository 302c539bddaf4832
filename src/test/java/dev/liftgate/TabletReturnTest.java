package dev.liftgate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A tablet that comes back after a long time, with another clock, or to a shop that has gone on meanwhile. */
@QuarkusTest
class TabletReturnTest extends TabletJourney {

    /** Recorded by a Liftgate that knew more than the shop's does now. */
    private static final String OF_ANOTHER_RELEASE =
            """
            async order => {
              const page = document.querySelector('script[type=module][src*="/tablet/"]').src
              const { add } = await import(page.replace('page.js', 'store.js'))
              await add('polish', order, { words: 'Hood polished' }, 'Hood polished')
            }""";

    @Override
    AWorkOrder car() {
        return AWorkOrder.checkedIn();
    }

    @Test
    void a_clock_that_ran_over_midnight_without_a_network_is_stopped_and_has_its_hour() {
        visit.hasBeenHereFor(Duration.ofDays(3));
        somebodyElseSignsIn("night" + visit.number());
        long job = visit.authorizedJob("linkage-repair", "300.00");
        tablet.open(visit.bay());
        tablet.wire().cut();
        ZonedDateTime midnight = lastMidnight();
        itIs(midnight.minusMinutes(37).toInstant());
        tablet.page().getByText("Start the clock").click();
        tablet.waits(1);
        tablet.looksAtTheClock();
        itIs(midnight.plusMinutes(23).toInstant());
        tablet.page()
                .locator("[data-clock] button:visible")
                .getByText("Stop the clock")
                .click();
        tablet.waits(2);
        itIs(Instant.now());
        tablet.wire().mend();
        tablet.page().reload();
        tablet.allIsSaved();
        assertEquals(
                List.of(List.of(
                        midnight.minusMinutes(37).toInstant().toString(),
                        midnight.plusMinutes(23).toInstant().toString())),
                OpenPage.rows("select to_char(started_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"'),"
                                + " to_char(stopped_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"
                                + " from time_entry where job_id = " + job)
                        .toList());
        tablet.open("/bay");
        assertEquals(0, tablet.page().getByText("forgot").count(), "nobody asks when it was stopped");
    }

    /** Tom's day is full of other clocks. */
    private void somebodyElseSignsIn(String name) {
        Visitor.manager()
                .post(
                        "/staff",
                        "name",
                        "Nell " + name,
                        "username",
                        name,
                        "role",
                        "technician",
                        "password",
                        "liftgate-demo")
                .then()
                .statusCode(303);
        tablet.browser().clearCookies();
        tablet.open("/sign-in");
        tablet.signIn(name);
    }

    private static ZonedDateTime lastMidnight() {
        ZonedDateTime now = ZonedDateTime.now(ZoneOffset.UTC);
        ZonedDateTime midnight = now.with(LocalTime.MIDNIGHT);
        return midnight.plusMinutes(30).isBefore(now) ? midnight : midnight.minusDays(1);
    }

    private void itIs(Instant time) {
        tablet.page().clock().setSystemTime(time.toEpochMilli());
    }

    @Test
    void a_tablet_that_thinks_it_is_2038_records_what_it_saw_now() {
        openChecks();
        tablet.wire().cut();
        itIs(Instant.parse("2038-01-19T03:14:07Z"));
        tablet.answer("handle-feel", "loose");
        tablet.answer("sound-on-pull", "click");
        tablet.wire().mend();
        tablet.reload();
        tablet.allIsSaved();
        assertEquals(
                List.of("2"),
                OpenPage.rows(
                                "select count(*) from tablet_entry where outcome = 'SAVED' and happened_at between now() -"
                                        + " interval '10 minutes' and now() and order_number = " + visit.number())
                        .map(row -> row.get(0))
                        .toList());
        itIs(Instant.now());
        tablet.reload();
        tablet.answer("handle-feel", "normal");
        tablet.allIsSaved();
    }

    @Test
    void what_an_older_or_newer_tablet_recorded_is_set_apart_and_the_rest_arrives() {
        openChecks();
        tablet.wire().cut();
        tablet.page().evaluate(OF_ANOTHER_RELEASE, String.valueOf(visit.number()));
        tablet.answer("handle-feel", "loose");
        tablet.wire().mend();
        tablet.reload();
        Locator queue = tablet.page().locator("#queue");
        queue.getByText("does not know what “polish” is").waitFor();
        assertEquals("loose", visit.checklist().result("handle-feel").answer());
        queue.getByText("Leave it").click();
        tablet.allIsSaved();
    }

    @Test
    void a_clock_on_a_car_that_was_given_away_meanwhile_is_seen_and_can_be_stopped() {
        long job = visit.authorizedJob("linkage-repair", "300.00");
        tablet.openKept(visit.bay());
        tablet.wire().cut();
        tablet.page().getByText("Start the clock").click();
        tablet.waits(1);
        AWorkOrder.othersAreAway();
        tablet.wire().mend();
        tablet.open("/bay");
        tablet.allIsSaved();
        Page page = tablet.page();
        page.getByText("has this car now. Your clock runs on it: stop it.").waitFor();
        tablet.open(visit.bay());
        page.locator("[data-clock] button:visible").getByText("Stop the clock").click();
        tablet.allIsSaved();
        assertEquals(
                List.of(),
                OpenPage.rows("select id from time_entry where stopped_at is null and job_id = " + job)
                        .toList());
    }
}
