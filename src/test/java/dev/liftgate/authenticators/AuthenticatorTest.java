package dev.liftgate.authenticators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;

class AuthenticatorTest {

    private static final Instant NOON = Instant.parse("2026-11-30T12:00:10Z");

    private final Authenticator kept = new Authenticator(1, NOON);

    @Test
    void the_code_of_this_half_minute_opens_and_once_only() throws Exception {
        assertTrue(kept.opensWith(code(NOON), NOON));
        assertFalse(kept.opensWith(code(NOON), NOON.plusSeconds(5)), "whoever looked over the shoulder");
        assertTrue(kept.opensWith(code(NOON.plusSeconds(30)), NOON.plusSeconds(30)));
    }

    @Test
    void a_phone_may_be_half_a_minute_off_and_no_more() throws Exception {
        assertTrue(kept.opensWith(code(NOON.minusSeconds(30)), NOON));
        assertTrue(kept.opensWith(code(NOON.plusSeconds(30)), NOON));
        assertFalse(kept.opensWith(code(NOON.plusSeconds(90)), NOON));
        assertFalse(kept.opensWith(code(NOON.minusSeconds(90)), NOON));
    }

    @Test
    void after_five_wrong_ones_the_next_waits_longer_each_time_up_to_a_minute() throws Exception {
        for (int i = 0; i < 4; i++) {
            assertFalse(kept.opensWith("no code", NOON));
            assertEquals(0, kept.wait(NOON));
        }
        kept.opensWith("no code", NOON);
        assertEquals(2, kept.wait(NOON));
        for (int i = 0; i < 20; i++) {
            kept.opensWith("no code", NOON);
        }
        assertEquals(61, kept.wait(NOON));
        Instant later = NOON.plusSeconds(61);
        assertEquals(0, kept.wait(later));
        assertTrue(kept.opensWith(code(later), later));
    }

    @Test
    void each_code_on_paper_opens_once_however_it_is_typed() {
        List<String> codes = kept.recoveryCodes();
        assertEquals(8, Set.copyOf(codes).size());
        assertTrue(codes.get(3).matches("([2-9a-z]{4}-){2}[2-9a-z]{4}"), codes.get(3));
        assertTrue(kept.opensWithPaper(" " + codes.get(3).toUpperCase().replace('-', ' ') + " "));
        assertFalse(kept.opensWithPaper(codes.get(3)));
        assertTrue(kept.opensWithPaper(codes.get(0)));
        assertEquals(6, kept.recoveryCodesLeft());
        assertFalse(kept.opensWithPaper(""));
    }

    @Test
    void another_secret_makes_the_old_paper_and_the_old_phone_worthless() throws Exception {
        String paper = kept.recoveryCodes().get(0);
        String phone = code(NOON);
        kept.renew(NOON);
        assertFalse(kept.opensWithPaper(paper));
        assertFalse(kept.opensWith(phone, NOON));
    }

    private String code(Instant at) throws Exception {
        return new TimeBasedOneTimePasswordGenerator()
                .generateOneTimePasswordString(new SecretKeySpec(Base32.decode(kept.secret()), "RAW"), at);
    }
}
