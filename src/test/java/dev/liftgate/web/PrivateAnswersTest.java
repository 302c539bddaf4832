package dev.liftgate.web;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.liftgate.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A shop behind a proxy that ends https: whoever came by it is kept on it. */
@QuarkusTest
@TestProfile(PrivateAnswersTest.BehindAProxy.class)
class PrivateAnswersTest {

    private static final String KEPT_ON_HTTPS = "Strict-Transport-Security";

    /** Pages, a file, somebody else's page, and one that is not there. */
    private static final List<String> PLACES = List.of("/sign-in", "/orders", "/assets/app.css", "/staff", "/nowhere");

    public static class BehindAProxy implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.proxy.proxy-address-forwarding", "true");
        }
    }

    @Test
    void a_browser_that_came_by_https_is_told_to_come_by_nothing_else_for_a_year() {
        for (String place : PLACES) {
            asked(place, "https").then().header(KEPT_ON_HTTPS, equalTo("max-age=31536000"));
        }
        Visitor.stranger()
                .request()
                .header("X-Forwarded-Proto", "https")
                .get("/orders")
                .then()
                .statusCode(302)
                .header(KEPT_ON_HTTPS, equalTo("max-age=31536000"));
    }

    @Test
    void one_that_came_by_plain_http_is_told_nothing_of_it() {
        for (String place : PLACES) {
            asked(place, "http").then().header(KEPT_ON_HTTPS, nullValue());
            Visitor.advisor().get(place).then().header(KEPT_ON_HTTPS, nullValue());
        }
    }

    private static Response asked(String place, String way) {
        return Visitor.advisor().request().header("X-Forwarded-Proto", way).get(place);
    }
}
