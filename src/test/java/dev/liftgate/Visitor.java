package dev.liftgate;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The named cast of the page tests: each keeps their own cookies, as a browser would. */
public final class Visitor {

    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final RestAssuredConfig AS_SENT =
            RestAssured.config().redirect(RedirectConfig.redirectConfig().followRedirects(false));

    private final CookieFilter cookies = new CookieFilter();

    private Visitor() {}

    /** Ana writes the orders and talks to the customers. */
    public static Visitor advisor() {
        return new Visitor().signIn("advisor");
    }

    /** Tom has greasy gloves and sees no prices. */
    public static Visitor technician() {
        return new Visitor().signIn("technician");
    }

    /** Morgan owns the settings. */
    public static Visitor manager() {
        return new Visitor().signIn("manager");
    }

    /** Somebody from the street, without an account. */
    public static Visitor stranger() {
        return new Visitor();
    }

    public Response get(String path) {
        return request().get(path);
    }

    /** Sends a form the way a browser does: with the token of the page it stands on, and a key of its own. */
    public Response post(String path, Object... fields) {
        return postOnce(UUID.randomUUID().toString(), path, fields);
    }

    /** The same with a chosen key, to send one form twice. */
    public Response postOnce(String key, String path, Object... fields) {
        RequestSpecification request = request().formParam("csrf", token());
        for (int i = 0; i < fields.length; i += 2) {
            request.formParam(fields[i].toString(), fields[i + 1].toString());
        }
        return request.queryParam("once", key).post(path);
    }

    public RequestSpecification request() {
        return given().config(AS_SENT).filter(cookies).contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    /** The token that forms on this visitor's pages carry. */
    public String token() {
        Matcher token = CSRF.matcher(request().get("/account").asString());
        return token.find() ? token.group(1) : "";
    }

    private Visitor signIn(String name) {
        request()
                .formParam("j_username", name)
                .formParam("j_password", "liftgate-demo")
                .post("/sign-in/check");
        return this;
    }
}
