package dev.liftgate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;

/** A whole inspection on a tablet: by the shop's own form without a network, and by Liftgate's in few pixels. */
@QuarkusTest
class InspectionStoryTest extends TabletJourney {

    private static final String OURS =
            """
            code: ours
            title: Our quick look
            sections:
              - title: Inside
                points:
                  - {code: ashtray, title: Ashtray, how: It closes.}
                  - {code: belts, title: Seat belts, how: They lock when jerked.}
              - title: Wheels
                points:
                  - {code: valves, title: Valves, how: Caps on.}
                  - code: spare
                    title: Pressure of the spare
                    how: Cold.
                    measure: {unit: bar, yellow-below: 4.2, red-below: 3.5, most: 8, source: Moulded on spares of type T}
                    measure-us: {unit: psi, yellow-below: 60, red-below: 50, most: 120, source: Moulded on spares of type T}
            """;

    private static final String HEIGHT = "() => document.querySelector('.inspection').getBoundingClientRect().height";

    @Inject
    EntityManager entities;

    @Test
    void a_whole_inspection_by_a_form_of_the_shops_own_is_done_without_a_network() {
        Visitor morgan = Visitor.manager();
        morgan.post("/settings/inspection/versions", "text", OURS, "seen", lastVersion())
                .then()
                .statusCode(303);
        try {
            tablet.openKept(visit.bay() + "/inspection");
            tablet.wire().cut();
            morgan.post("/settings/inspection/liftgates").then().statusCode(303);
            Page page = tablet.page();
            Locator inside = page.locator("[data-group=Inside]");
            Locator wheels = page.locator("[data-group=Wheels]");
            inside.getByText("All 2 fine").click();
            inside.locator("summary").getByText("2 of 2 done").waitFor();
            assertFalse(inside.locator("#ashtray").isVisible(), "a group that is done is a line");
            tablet.takesAMoment();
            inside.getByText("Undo").click();
            inside.locator("#ashtray").waitFor();
            inside.locator("#ashtray button[value=red]").click();
            inside.getByText("It is fine").click();
            tablet.takesAMoment();
            wheels.getByText("It is fine").click();
            page.fill("#spare-value", "55");
            wheels.locator("#spare button:has-text('Save')").click();
            page.locator(".inspection > [data-tally]").getByText("4 of 4 done").waitFor();
            tablet.waits(6);
            page.reload();
            page.locator(".inspection > [data-tally]").getByText("4 of 4 done").waitFor();
            assertEquals(0, page.locator(".group > details[open]").count());
            tablet.wire().mend();
            page.reload();
            tablet.allIsSaved();
        } finally {
            morgan.post("/settings/inspection/liftgates");
        }
        assertEquals(
                "ashtray RED, belts GREEN, spare YELLOW 55.00psi, valves GREEN",
                entities.createNativeQuery(
                                """
                                select string_agg(point || ' ' || colour || coalesce(' ' || value || unit, ''), ', ' order by point)
                                from (select distinct on (point) * from inspection_finding
                                      where order_number = :number order by point, id desc) last""",
                                String.class)
                        .setParameter("number", visit.number())
                        .getSingleResult());
    }

    @Test
    void a_car_that_is_all_fine_takes_few_pixels_and_one_press_a_group_beside_what_is_measured() {
        Page page = tablet.page();
        page.setViewportSize(768, 1024);
        tablet.open(visit.bay() + "/inspection");
        int open = height();
        tablet.wire().cut();
        int presses = 0;
        Locator fine = page.locator("[data-press=green]:visible button");
        while (fine.count() > 0) {
            tablet.takesAMoment();
            fine.first().click();
            presses++;
            tablet.waits(presses);
        }
        for (Locator point : page.locator(".point[data-measured]").all()) {
            tablet.takesAMoment();
            point.locator("input[name=value]").fill(point.getByText("below").count() > 0 ? "15" : "1");
            point.locator("button:has-text('Save')").click();
            presses++;
            tablet.waits(presses);
        }
        tablet.wire().mend();
        page.reload();
        tablet.allIsSaved();
        page.locator(".inspection > [data-tally]").getByText("34 fine").waitFor();
        assertEquals(17, presses);
        assertTrue(open < 5_200, () -> open + " pixels before");
        assertTrue(height() < 1_024, () -> height() + " pixels when all is fine");
    }

    private int height() {
        return ((Number) tablet.page().evaluate(HEIGHT)).intValue();
    }

    private int lastVersion() {
        return ((Number) entities.createNativeQuery("select max(number) from inspection_form")
                        .getSingleResult())
                .intValue();
    }
}
