package dev.liftgate.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AWorkOrder;
import dev.liftgate.Visitor;
import dev.liftgate.WithoutMail;
import dev.liftgate.staff.Token;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** In a Liftgate of its own, for afterwards this address has to wait. */
@QuarkusTest
@TestProfile(WithoutMail.class)
class GuessingTest {

    @Inject
    Links links;

    @Test
    void who_guesses_is_soon_told_to_wait_and_keeps_nobody_from_a_right_link() {
        Visitor guesser = Visitor.stranger();
        int answer = 404;
        int tries = 0;
        while (answer == 404 && tries < 100) {
            answer = guesser.get("/e/" + Token.fresh(Links.SECRET_BYTES).text()).statusCode();
            tries++;
        }
        assertEquals(429, answer);
        assertTrue(tries > 10, tries + " tries");
        long number = AWorkOrder.checkedIn().withFlat("Wash", "5.00").issued().number();
        String right = "/e/" + links.make(number, AWorkOrder.ana().actor()).text();
        assertEquals(200, guesser.get(right).statusCode(), "a customer behind the same address");
        assertEquals(200, guesser.get("/sign-in").statusCode());
    }
}
