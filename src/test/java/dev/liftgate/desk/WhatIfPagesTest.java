package dev.liftgate.desk;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.liftgate.AWorkOrder;
import dev.liftgate.Visitor;
import dev.liftgate.money.MoneyText;
import io.quarkus.test.junit.QuarkusTest;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WhatIfPagesTest {

    @Test
    void any_combination_of_jobs_has_a_total_and_nothing_is_kept() {
        Visitor ana = Visitor.advisor();
        AWorkOrder visit = AWorkOrder.takenIn();
        long repair = visit.authorizedJob("linkage-repair", "300.00");
        long cleaning = visit.authorizedJob("door-mechanism-cleaning", "90.00");
        Money before = visit.now().agreement().authorizedTotal();
        ana.get(visit.path()).then().body(containsString("hx-get=\"" + visit.path() + "/what-if\""));
        Money one = visit.now().reckoning().totals(job -> job.id() == cleaning).total();
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
        assertEquals(before, visit.now().agreement().authorizedTotal());
    }
}
