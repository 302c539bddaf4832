package dev.liftgate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.desk.FirstRunJourneyTest;
import dev.liftgate.money.ShopCurrency;
import dev.liftgate.staff.Staff;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The first day in Spain: euros, kilometers, Spanish papers, and a car that needs no year. */
@QuarkusTest
@TestProfile(FirstDayInSpainStoryTest.InSpain.class)
class FirstDayInSpainStoryTest {

    public static class InSpain extends FirstRunJourneyTest.NobodyYet {}

    @TestHTTPResource("")
    String address;

    @Inject
    ShopCurrency currency;

    @Inject
    Staff staff;

    @Test
    void a_new_shop_in_spain_has_its_first_lawful_estimate_in_euros_and_in_spanish() {
        try (CountedScreen nora =
                new CountedScreen(Screen.strangerIn("Europe/Madrid", address.replaceAll("/$", ""), 1440, 900))) {
            nora.open("/");
            FirstDayStoryTest.opensTheShop(nora, "Europe/Madrid", "es", "both", "21");
            nora.follow("Fill it in");
            nora.fill("taxNumber", "B12345678");
            nora.press("Save settings");
            nora.see("Saved.");
            nora.follow("Board");
            nora.follow("New order");
            nora.fill("name", "María López");
            nora.fill("phone", "555-0401");
            nora.fill("address", "Calle Mayor 9, Madrid");
            nora.fill("plate", "1234 BCD");
            nora.fill("make", "Seat");
            nora.fill("model", "León");
            nora.fill("odometer", "118.240");
            nora.fill("words", "Needs an oil change");
            nora.tick("work", "oil-change");
            nora.fill("promised", "2030-01-15T17:00");
            nora.press("Check in");
            nora.see("Oil and filter change");
            nora.press("Issue estimate v1");
            nora.see("Presupuesto");
            nora.atMost(31, "from an empty database to the first estimate in Spain");
            String paper = nora.page().content();
            assertTrue(paper.contains("€") && paper.contains("IVA 21 %") && paper.contains("118.240 km"), paper);
            sentencesAreInEurosToo(nora);
            assertEquals("EUR", currency.currency());
            assertEquals("a4", staff.shop().orElseThrow().paper());
            assertEquals(List.of(), nora.screen().troubles());
        }
    }

    /** A refusal and the timeline, which no template writes. */
    private static void sentencesAreInEurosToo(CountedScreen nora) {
        AWorkOrder order = nora.order();
        nora.open(order.path() + "/jobs/new");
        nora.fill("title", "Weld the door frame");
        nora.fill("price", "1.234,50");
        nora.press("Add job");
        nora.see("Weld the door frame");
        nora.open(order.path() + "/discounts/jobs/" + order.job("B").id());
        nora.fill("label", "Friend");
        nora.fill("off", "9.000,00");
        nora.press("Save");
        nora.see("There is only 1.234,50 € to take it off");
        nora.open(order.path());
        nora.press("Issue estimate v2");
        nora.see(", versión 2");
        nora.open(order.path());
        nora.see("Estimate version 2 issued, 1.");
    }
}
