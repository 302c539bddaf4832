package dev.liftgate.authenticators;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import dev.liftgate.rows.Fingerprint;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/**
 * One person's secret for codes (RFC 6238), which their phone has too.
 *
 * <p>SHA-1, six digits and 30 seconds, for many phones take nothing else. A code counts once, also if its clock is half
 * a minute off.
 */
@Entity
@Table(name = "authenticator")
public class Authenticator extends PanacheEntityBase {

    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();
    private static final long STEP = CODES.getTimeStep().toSeconds();
    private static final int SECRET_BYTES = 20;

    /** Wrong codes before the next has to wait, twice as long each time. */
    private static final int FREE = 5;

    private static final int LONGEST_SECONDS = 60;

    private static final int RECOVERY_CODES = 8;
    private static final int RECOVERY_LENGTH = 12;

    /** Without what looks alike. */
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";

    @Id
    @Column(name = "member_id")
    private long member;

    private String secret;

    @Column(name = "last_step")
    private long lastStep;

    private int tries;

    @Column(name = "wait_until")
    private Instant waitUntil;

    @Column(name = "codes_used")
    private int codesUsed;

    @Column(name = "set_at")
    private Instant setAt;

    protected Authenticator() {}

    Authenticator(long member, Instant at) {
        this.member = member;
        renew(at);
    }

    /** Another secret: what a phone kept of the old one is worth nothing. */
    final void renew(Instant at) {
        byte[] random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        this.secret = Base32.toBase32String(random);
        this.lastStep = 0;
        this.codesUsed = 0;
        this.tries = 0;
        this.waitUntil = at;
        this.setAt = at;
    }

    /** @return seconds until the next code may be tried; 0 if now */
    long wait(Instant now) {
        return now.isBefore(waitUntil) ? Duration.between(now, waitUntil).toSeconds() + 1 : 0;
    }

    /** Whether that is the code of this moment, or of 30 seconds before or after; each opens once. */
    boolean opensWith(String code, Instant now) {
        long step = now.getEpochSecond() / STEP;
        for (long near = step - 1; near <= step + 1; near++) {
            if (near > lastStep && equal(code, code(near))) {
                lastStep = near;
                tries = 0;
                return true;
            }
        }
        miss(now);
        return false;
    }

    /** Codes for paper, for the day on which the phone is lost. They follow from the secret, so they end with it. */
    public List<String> recoveryCodes() {
        return IntStream.range(0, RECOVERY_CODES).mapToObj(this::recoveryCode).toList();
    }

    /** How many of them have not opened yet. */
    public int recoveryCodesLeft() {
        return RECOVERY_CODES - Integer.bitCount(codesUsed);
    }

    /** Whether that is a code from paper; each opens once. Hyphens, spaces and capitals make no difference. */
    boolean opensWithPaper(String typed) {
        String code = plain(typed);
        for (int i = 0; i < RECOVERY_CODES; i++) {
            if ((codesUsed & 1 << i) == 0 && equal(code, plain(recoveryCode(i)))) {
                codesUsed |= 1 << i;
                tries = 0;
                return true;
            }
        }
        return false;
    }

    private String recoveryCode(int number) {
        byte[] hash = HexFormat.of().parseHex(Fingerprint.of(secret + " on paper " + number));
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < RECOVERY_LENGTH; i++) {
            code.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt((hash[i] & 0xFF) % LETTERS.length()));
        }
        return code.toString();
    }

    private static String plain(String code) {
        return code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }

    private void miss(Instant now) {
        tries++;
        if (tries >= FREE) {
            waitUntil = now.plusSeconds(Math.min(LONGEST_SECONDS, 1L << Math.min(tries - FREE, 10)));
        }
    }

    private String code(long step) {
        try {
            return CODES.generateOneTimePasswordString(
                    new SecretKeySpec(Base32.decode(secret), CODES.getAlgorithm()), Instant.ofEpochSecond(step * STEP));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("a stored secret is no key", e);
        }
    }

    /** Compares all of it, so that the time tells nothing. */
    private static boolean equal(String typed, String right) {
        return MessageDigest.isEqual(typed.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }

    public long member() {
        return member;
    }

    /** The secret as people type it, in Base32. */
    public String secret() {
        return secret;
    }

    /** The same in groups of four, to be typed from a screen. */
    public String secretInGroups() {
        return secret.replaceAll("(.{4})", "$1 ").strip();
    }
}
