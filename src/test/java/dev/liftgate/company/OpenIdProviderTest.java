package dev.liftgate.company;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import dev.liftgate.staff.Token;
import dev.liftgate.web.Address;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the provider answers is believed only if it is signed by it, for us, for this way, and for now. */
class OpenIdProviderTest {

    record SetUp(Optional<String> url, Optional<String> client, Optional<String> secret, String name)
            implements CompanySettings {}

    record ShopAddress(Optional<String> url) implements Address {}

    private final AnOpenIdProvider there = new AnOpenIdProvider();
    private final OpenIdProvider provider = new OpenIdProvider();
    private final RoundTrip trip = aTrip();

    @BeforeEach
    void the_shop_is_set_up() {
        provider.offer = new CompanyOffer();
        provider.offer.settings =
                new SetUp(Optional.of(there.issuer()), Optional.of("liftgate"), Optional.of("secret"), "Acme ID");
        provider.offer.address = new ShopAddress(Optional.of("https://shop.example.test/"));
        provider.clock = Clock.systemUTC();
    }

    @AfterEach
    void nobody_is_there_any_more() {
        there.goDown();
    }

    @Test
    void whoever_signed_in_there_is_known_by_issuer_and_subject_alone() {
        CompanyIdentity known = provider.identity(trip, code("{\"email\": \"kim@example.test\"}"));
        assertEquals(new CompanyIdentity(there.issuer(), "kim"), known);
        assertFalse(known.toString().contains("kim"), "what a log would print");
    }

    @Test
    void it_is_asked_for_a_key_alone_and_proof_that_nobody_else_takes_the_answer() {
        URI place = provider.place(trip);
        assertEquals("openid", AnOpenIdProvider.parameter(place, "scope"));
        assertEquals("code", AnOpenIdProvider.parameter(place, "response_type"));
        assertEquals("S256", AnOpenIdProvider.parameter(place, "code_challenge_method"));
        assertEquals(
                "https://shop.example.test/sign-in/company/back", AnOpenIdProvider.parameter(place, "redirect_uri"));
        assertFalse(place.toString().contains(trip.verifier().text()));
        assertFalse(place.toString().contains("secret"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"aud\": \"another-program\"}",
                "{\"iss\": \"https://elsewhere.example\"}",
                "{\"nonce\": \"of-another-way\"}",
                "{\"exp\": 1700000000}",
            })
    void an_answer_for_somebody_else_or_too_old_is_refused(String claims) {
        assertEquals(Outcome.REFUSED, refusal(trip, code(claims)));
    }

    @Test
    void an_answer_to_another_way_is_refused() {
        assertEquals(Outcome.REFUSED, refusal(aTrip(), code("{}")), "its proof does not fit");
    }

    @Test
    void an_answer_that_somebody_else_signed_or_nobody_is_refused() {
        JWTClaimsSet right = new JWTClaimsSet.Builder()
                .issuer(there.issuer())
                .audience("liftgate")
                .subject("kim")
                .claim("nonce", trip.nonce().text())
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .build();
        there.answerWith(there.signedByAnother(right.getClaims()));
        assertEquals(Outcome.REFUSED, refusal(trip, "any"));
        there.answerWith(new PlainJWT(right).serialize());
        assertEquals(Outcome.REFUSED, refusal(trip, "any"));
    }

    @Test
    void one_that_is_broken_is_said_to_be_away() {
        there.breakDown();
        assertEquals(Outcome.AWAY, refusal(trip, "any"));
    }

    @Test
    void a_code_that_it_does_not_know_is_refused() {
        assertEquals(Outcome.REFUSED, refusal(trip, "made-up"));
    }

    @Test
    void one_that_is_away_keeps_nobody_waiting_twice_and_is_asked_again_soon() {
        Instant noon = Instant.now();
        there.goDown();
        provider.clock = Clock.fixed(noon, ZoneOffset.UTC);
        assertEquals(
                Outcome.AWAY,
                assertThrows(LedNowhere.class, () -> provider.place(trip)).outcome());
        there.comeBack();
        assertEquals(
                Outcome.AWAY,
                assertThrows(LedNowhere.class, () -> provider.place(trip)).outcome());
        provider.clock = Clock.fixed(noon.plus(Duration.ofSeconds(11)), ZoneOffset.UTC);
        assertTrue(provider.place(trip).toString().startsWith(there.issuer()));
    }

    @Test
    void one_that_goes_away_in_between_is_said_to_be_away() {
        String code = code("{}");
        there.goDown();
        assertEquals(Outcome.AWAY, refusal(trip, code));
    }

    @Test
    void another_issuer_at_that_address_is_not_the_one_that_was_named() {
        provider.offer.settings =
                new SetUp(Optional.of(there.issuer() + "/"), Optional.of("liftgate"), Optional.of("secret"), "Acme ID");
        assertEquals(
                Outcome.AWAY,
                assertThrows(LedNowhere.class, () -> provider.place(trip)).outcome());
    }

    private String code(String claims) {
        return AnOpenIdProvider.parameter(
                AnOpenIdProvider.signIn(provider.place(trip).toString(), "kim", claims), "code");
    }

    private Outcome refusal(RoundTrip trip, String code) {
        return assertThrows(LedNowhere.class, () -> provider.identity(trip, code))
                .outcome();
    }

    private static RoundTrip aTrip() {
        return new RoundTrip(Token.fresh(32), Token.fresh(32), Token.fresh(32));
    }
}
