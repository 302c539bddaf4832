package dev.liftgate.desk;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.liftgate.AVisit;
import dev.liftgate.PostgresForTests;
import dev.liftgate.Visitor;
import dev.liftgate.money.MoneyText;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class WhatIfPagesTest {

    @Test
    void any_combination_of_jobs_has_a_total_and_nothing_is_kept() {
        Visitor ana = Visitor.advisor();
        AVisit visit = AVisit.checkedIn();
        long repair = visit.authorized("linkage-repair", "300.00");
        long cleaning = visit.authorized("door-mechanism-cleaning", "90.00");
        Money before = visit.order().agreement().authorizedTotal();
        ana.get(visit.path()).then().body(containsString("hx-get=\"" + visit.path() + "/what-if\""));
        Money one =
                visit.order().reckoning().totals(job -> job.id() == cleaning).total();
        ana.get(visit.path() + "/what-if?job=" + cleaning)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("What if: the ticked jobs</dt><dd>" + MoneyText.text(one)),
                        not(containsString("To be authorized"))));
        ana.get(visit.path() + "/what-if?job=" + cleaning + "&job=" + repair)
                .then()
                .body(containsString("ticked jobs</dt><dd>" + MoneyText.text(before)));
        ana.get(visit.path() + "/what-if").then().body(containsString("ticked jobs</dt><dd>$0.00"));
        ana.get("/orders/999999999/what-if").then().statusCode(404);
        Visitor.technician().get(visit.path() + "/what-if").then().statusCode(403);
        assertEquals(before, visit.order().agreement().authorizedTotal());
    }
}
