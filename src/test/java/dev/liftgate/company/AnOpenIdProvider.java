package dev.liftgate.company;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import okhttp3.Headers;

/** A real OpenID provider for tests, which can go down and come back. Whoever types a name there is that subject. */
final class AnOpenIdProvider {

    private static final boolean ASKS_WHO_IT_IS = true;
    private static final String REALM = "shop";

    private MockOAuth2Server server;
    private final int port;

    /** An answer to any code, as somebody in between would give it; empty while the provider answers itself. */
    private volatile String forged = "";

    private volatile int status = 200;

    AnOpenIdProvider() {
        begin(0);
        port = server.baseUrl().port();
    }

    String issuer() {
        return server.issuerUrl(REALM).toString();
    }

    /** The settings that a shop with this provider has. */
    Map<String, String> settings() {
        return Map.of(
                "liftgate.oidc.url", issuer(),
                "liftgate.oidc.client", "liftgate",
                "liftgate.oidc.secret", "kept between the two",
                "liftgate.oidc.name", "Acme ID");
    }

    /** Somebody signs in there. @return where they are sent back to */
    static URI signIn(String place, String subject) {
        return signIn(place, subject, "{}");
    }

    /** The same, and its answer says something else than it should. */
    static URI signIn(String place, String subject, String claims) {
        String form = "username=" + encoded(subject) + "&claims=" + encoded(claims);
        HttpRequest request = HttpRequest.newBuilder(URI.create(place))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            HttpResponse<Void> answer = HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
            return URI.create(answer.headers().firstValue("Location").orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String parameter(URI address, String name) {
        for (String pair : address.getQuery().split("&")) {
            if (pair.startsWith(name + "=")) {
                return pair.substring(name.length() + 1);
            }
        }
        throw new AssertionError("no " + name + " in " + address);
    }

    void goDown() {
        server.shutdown();
    }

    void comeBack() {
        begin(port);
        assertEquals(port, server.baseUrl().port());
    }

    private void begin(int at) {
        server = new MockOAuth2Server(new OAuth2Config(ASKS_WHO_IT_IS), new SomebodyInBetween());
        try {
            server.start(InetAddress.getByName("localhost"), at);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on it fails with every code. */
    void breakDown() {
        status = 503;
        forged = "<h1>Down for a moment</h1>";
    }

    /** From now on every code is answered with that token. */
    void answerWith(String token) {
        forged = "{\"access_token\": \"any\", \"token_type\": \"Bearer\", \"id_token\": \"" + token + "\"}";
    }

    /** A token with these claims that is signed with another key. */
    String signedByAnother(Map<String, Object> claims) {
        return server.issueToken("elsewhere", "kim", "liftgate", claims).serialize();
    }

    private final class SomebodyInBetween implements Route {

        @Override
        public boolean match(OAuth2HttpRequest request) {
            return !forged.isEmpty() && request.getUrl().encodedPath().endsWith("/token");
        }

        @Override
        public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
            return new OAuth2HttpResponse(Headers.of("Content-Type", "application/json"), status, forged, null);
        }
    }
}
