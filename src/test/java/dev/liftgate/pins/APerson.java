package dev.liftgate.pins;

import dev.liftgate.AWorkOrder;
import dev.liftgate.Visitor;
import io.restassured.response.Response;
import java.util.UUID;

/** Somebody new in the shop, with a name of their own, at a browser of their own. */
final class APerson {

    static final String PASSWORD = "long enough to keep";
    static final String PIN = "528419";

    final String username = "pat" + UUID.randomUUID().toString().substring(0, 8);
    final Visitor browser = Visitor.stranger();
    final long id;

    private APerson(String role) {
        Visitor.manager()
                .post("/staff", "name", "Pat " + username, "username", username, "role", role, "password", PASSWORD)
                .then()
                .statusCode(303);
        id = AWorkOrder.actor(username).id();
        byPassword(browser, username, PASSWORD);
    }

    static APerson technician() {
        return new APerson("technician");
    }

    static APerson manager() {
        return new APerson("manager");
    }

    APerson withPin() {
        choose(PIN).then().statusCode(303);
        return this;
    }

    Response choose(String pin) {
        return browser.post("/account/pin", "pin", pin, "password", PASSWORD);
    }

    /** A browser that this person has registered, with nobody signed in. */
    Visitor tablet() {
        return tablet("Bay " + username);
    }

    Visitor tablet(String name) {
        Visitor tablet = Visitor.stranger();
        byPassword(tablet, username, PASSWORD);
        tablet.post("/account/tablet", "name", name, "password", PASSWORD)
                .then()
                .statusCode(303);
        tablet.post("/sign-out").then().statusCode(303);
        return tablet;
    }

    Response types(Visitor tablet, String pin) {
        return tablet.request()
                .formParam("with", "pin")
                .formParam("j_username", username)
                .formParam("j_password", pin)
                .post("/sign-in/check");
    }

    static Response byPassword(Visitor browser, String username, String password) {
        return browser.request()
                .formParam("j_username", username)
                .formParam("j_password", password)
                .post("/sign-in/check");
    }

    String keypad() {
        return "/sign-in/pin/" + id;
    }
}
