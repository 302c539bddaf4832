package dev.liftgate.company;

import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.not;

import dev.liftgate.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** A shop without an OpenID provider never hears of one. */
@QuarkusTest
class CompanyOffTest {

    @Test
    void no_page_mentions_it_and_none_of_its_addresses_leads_anywhere() {
        Visitor stranger = Visitor.stranger();
        stranger.get("/sign-in").then().statusCode(200).body(not(containsStringIgnoringCase("company account")));
        stranger.get("/sign-in/company").then().statusCode(404);
        stranger.get("/sign-in/company/back?state=x&code=y").then().statusCode(404);
        Visitor morgan = Visitor.manager();
        morgan.get("/account").then().statusCode(200).body(not(containsStringIgnoringCase("company")));
        morgan.get("/staff/1/edit").then().body(not(containsStringIgnoringCase("company account")));
        morgan.get("/account/company").then().statusCode(404);
        morgan.post("/account/company", "password", "any").then().statusCode(404);
    }
}
