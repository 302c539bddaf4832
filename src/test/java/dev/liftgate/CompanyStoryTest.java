package dev.liftgate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.liftgate.company.WithCompanyAccounts;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An advisor connects her company account in a real browser, whose rules let no form lead away from the shop. */
@QuarkusTest
@TestProfile(WithCompanyAccounts.class)
class CompanyStoryTest {

    private static final String PASSWORD = "long enough to keep";

    @TestHTTPResource("")
    String address;

    @Test
    void she_connects_it_once_and_comes_in_by_it_the_next_morning() {
        String username = "cora" + UUID.randomUUID().toString().substring(0, 8);
        Visitor.manager()
                .post("/staff", "name", "Cora Kite", "username", username, "role", "advisor", "password", PASSWORD)
                .then()
                .statusCode(303);
        try (Screen cora = Screen.stranger(address.replaceAll("/$", ""), 1280, 844)) {
            cora.open("/sign-in");
            cora.picture("company-sign-in");
            cora.type("j_username", username);
            cora.type("j_password", PASSWORD);
            cora.press("Sign in");
            cora.open("/account");
            cora.follow("Connect Acme ID");
            cora.type("password", PASSWORD);
            cora.picture("company-connect");
            cora.press("Connect");
            cora.see("Your password is right");
            cora.picture("company-go-on");
            cora.follow("Go on to Acme ID");
            signIn(cora, "cora-at-acme");
            cora.see("Connected ");
            cora.picture("company-connected");
            cora.open("/account");
            cora.press("Sign out");
            cora.follow("Sign in with Acme ID");
            signIn(cora, "somebody-else-at-acme");
            cora.see("Nobody here is connected with that account");
            cora.picture("company-stranger");
            cora.follow("Sign in with Acme ID");
            signIn(cora, "cora-at-acme");
            cora.see("Cora Kite");
            assertEquals("/", cora.path());
            assertEquals(List.of(), cora.troubles());
        }
    }

    private static void signIn(Screen screen, String subject) {
        screen.type("username", subject);
        screen.page().locator("[type=submit]").click();
        screen.settled();
    }
}
