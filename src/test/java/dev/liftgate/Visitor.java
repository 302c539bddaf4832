package dev.liftgate;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.filter.FilterContext;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The named cast of the page tests: each keeps their own cookies, as a browser would. */
public final class Visitor {

    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"");
    private static final RestAssuredConfig AS_SENT =
            RestAssured.config().redirect(RedirectConfig.redirectConfig().followRedirects(false));

    static final String SESSION = "liftgate-session";

    /** By name; checking a password takes long on purpose, and what tests are about begins behind it. */
    private static final Map<String, Visitor> SIGNED_IN = new ConcurrentHashMap<>();

    private final CookieFilter cookies = new CookieFilter();

    /** The session to begin with, or null once this visitor was given another one or signed out. */
    private String session;

    /** What forms carry and a cookie repeats, or null before the first form. */
    private String token;

    private Visitor(String session) {
        this.session = session;
    }

    /** Ana writes the orders and talks to the customers. */
    public static Visitor advisor() {
        return signedIn("advisor");
    }

    /** Tom has greasy gloves and sees no prices. */
    public static Visitor technician() {
        return signedIn("technician");
    }

    /** Morgan owns the settings. */
    public static Visitor manager() {
        return signedIn("manager");
    }

    /** Whoever holds that cookie. */
    public static Visitor with(String session) {
        return new Visitor(session);
    }

    /** Somebody from the street, without an account. */
    public static Visitor stranger() {
        return new Visitor(null);
    }

    public Response get(String path) {
        return request().get(path);
    }

    /** What a form on that page says its person has seen. */
    public String seen(String page) {
        Matcher seen = SEEN.matcher(get(page).asString());
        return seen.find() ? seen.group(1) : "";
    }

    /** Sends a form the way a browser does: with the token that every page of theirs carries, and a key of its own. */
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
        RequestSpecification request =
                given().config(AS_SENT).filter(cookies).contentType("application/x-www-form-urlencoded; charset=UTF-8");
        if (token != null) {
            request.cookie("liftgate-csrf", token);
        }
        return session == null ? request : request.cookie(SESSION, session).filter(this::noteSession);
    }

    private Response noteSession(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext network) {
        Response response = network.next(request, expected);
        if (response.getDetailedCookie(SESSION) != null) {
            String ended = session;
            SIGNED_IN.values().removeIf(first -> first.session.equals(ended));
            session = null;
        }
        return response;
    }

    /** The token that forms on this visitor's pages carry, or nothing for whoever has no form. */
    public String token() {
        if (token == null) {
            Matcher found = CSRF.matcher(request().get("/account").asString());
            token = found.find() ? found.group(1) : null;
        }
        return token == null ? "" : token;
    }

    /** What the cookie of somebody who has signed in says. */
    static String session(String name) {
        return first(name).session;
    }

    private static Visitor signedIn(String name) {
        Visitor again = new Visitor(session(name));
        again.token = first(name).token;
        return again;
    }

    private static Visitor first(String name) {
        return SIGNED_IN.computeIfAbsent(name, Visitor::signIn);
    }

    private static Visitor signIn(String name) {
        Visitor first = new Visitor(stranger()
                .request()
                .formParam("j_username", name)
                .formParam("j_password", "liftgate-demo")
                .post("/sign-in/check")
                .cookie(SESSION));
        first.token();
        return first;
    }
}
