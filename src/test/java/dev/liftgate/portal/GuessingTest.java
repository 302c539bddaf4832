package dev.liftgate.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.Visitor;
import dev.liftgate.WithoutMail;
import dev.liftgate.staff.Token;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** In a Liftgate of its own, for afterwards this address is shut out. */
@QuarkusTest
@TestProfile(WithoutMail.class)
class GuessingTest {

    @Test
    void who_guesses_is_soon_shut_out_of_links_and_of_nothing_else() {
        Visitor guesser = Visitor.stranger();
        int answer = 404;
        int tries = 0;
        while (answer == 404 && tries < 100) {
            answer = guesser.get("/e/" + Token.fresh(Links.SECRET_BYTES).text()).statusCode();
            tries++;
        }
        assertEquals(429, answer);
        assertTrue(tries > 10, tries + " tries");
        assertEquals(200, guesser.get("/sign-in").statusCode());
    }
}
