package dev.liftgate.company;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.company.OpenIdProviderTest.SetUp;
import dev.liftgate.company.OpenIdProviderTest.ShopAddress;
import io.quarkus.runtime.StartupEvent;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A start with half of the settings says what is missing; one without any says nothing. */
class CompanyOfferTest {

    private static final Optional<String> SET = Optional.of("https://set.example.test");
    private static final Optional<String> NOT = Optional.empty();

    @Test
    void all_four_are_needed() {
        assertTrue(offer(SET, SET, SET, SET).isOn());
        assertEquals("", heard(offer(SET, SET, SET, SET)));
        assertFalse(offer(SET, SET, SET, NOT).isOn());
        assertTrue(heard(offer(SET, SET, SET, NOT)).contains("LIFTGATE_URL"));
        String heard = heard(offer(NOT, NOT, SET, SET));
        assertTrue(heard.contains("LIFTGATE_OIDC_URL, LIFTGATE_OIDC_CLIENT"), heard);
        assertFalse(heard.contains("LIFTGATE_OIDC_SECRET"), heard);
    }

    @Test
    void a_shop_that_wants_none_of_it_hears_nothing() {
        assertEquals("", heard(offer(NOT, NOT, NOT, SET)));
        assertEquals("", heard(offer(NOT, NOT, NOT, NOT)));
        assertFalse(offer(NOT, NOT, NOT, SET).isOn());
    }

    @Test
    void every_reason_is_a_sentence_that_begins_with_a_capital() {
        for (Outcome outcome : Outcome.values()) {
            String words = outcome.words("your company account");
            assertTrue(words.matches("[A-Z].*\\."), words);
        }
    }

    private static CompanyOffer offer(
            Optional<String> url, Optional<String> client, Optional<String> secret, Optional<String> address) {
        CompanyOffer offer = new CompanyOffer();
        offer.settings = new SetUp(url, client, secret, "Acme ID");
        offer.address = new ShopAddress(address);
        return offer;
    }

    private static String heard(CompanyOffer offer) {
        try (AnEavesdropper ear = new AnEavesdropper()) {
            offer.lookAt(new StartupEvent());
            return ear.heard();
        }
    }
}
