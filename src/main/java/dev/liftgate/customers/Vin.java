package dev.liftgate.customers;

import dev.liftgate.web.Refused;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A vehicle identification number: 17 characters, never I, O or Q.
 *
 * <p>In North America (49 CFR 565.15) and China (GB 16735) the ninth character checks the others; elsewhere it is free.
 * Capitals are made, spaces and dashes removed, and so is the I that labels of imported cars carry before the number.
 * An empty one means "not known". Nothing is refused here: vehicles from before 1981 may rightly break these rules. So
 * a broken rule is only a {@linkplain #warning() warning}.
 */
public record Vin(String text) {

    private static final Pattern WELL_FORMED = Pattern.compile("[A-HJ-NPR-Z0-9]{17}");
    private static final Pattern CHECKED = Pattern.compile("([1-5L]|7[F-Z0]).*");
    private static final Pattern WITH_MARK_OF_IMPORT = Pattern.compile("I[A-HJ-NPR-Z0-9]{17}");
    private static final String BLANKS = "[\\p{Cntrl}\\p{Cf}\\p{Z}\\p{Pd}\u2212]";
    private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
    private static final String THEIR_VALUES = "12345678123457923456789";
    private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
    private static final int CHECK_POSITION = 8;

    public Vin {
        String read = text == null ? "" : text.replaceAll(BLANKS, "").toUpperCase(Locale.ROOT);
        text = WITH_MARK_OF_IMPORT.matcher(read).matches() ? read.substring(1) : read;
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    public boolean isWellFormed() {
        return WELL_FORMED.matcher(text).matches();
    }

    /** Whether a law makes the ninth character check the others, by the region of the maker. */
    public boolean hasCheckDigit() {
        return isWellFormed() && CHECKED.matcher(text).matches();
    }

    public boolean checkDigitHolds() {
        return isWellFormed() && text.charAt(CHECK_POSITION) == expectedCheckDigit();
    }

    /** The ninth character that the other 16 demand: 0 to 9, or X for ten. Call it for a well-formed number only. */
    public char expectedCheckDigit() {
        if (!isWellFormed()) {
            throw new IllegalStateException("no check digit can be worked out for the VIN " + text);
        }
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += WEIGHTS[i] * value(text.charAt(i));
        }
        return "0123456789X".charAt(sum % 11);
    }

    /** A sentence about what looks wrong, for the person who typed it; empty if nothing does. */
    public Optional<String> warning() {
        if (isEmpty() || checkDigitHolds() || isWellFormed() && !hasCheckDigit()) {
            return Optional.empty();
        }
        return Optional.of(isWellFormed() ? wrongDigit() : wrongForm());
    }

    /** @throws Refused beside {@code vin} if it looks wrong, and nobody ticked that it is to be kept so */
    public void requireRight(String keep) {
        if (keep == null) {
            warning().ifPresent(warning -> {
                throw new Refused("vin", warning);
            });
        }
    }

    private String wrongDigit() {
        return "The ninth character is " + text.charAt(CHECK_POSITION) + ", but the others ask for "
                + expectedCheckDigit() + ": one of them is probably mistyped.";
    }

    private String wrongForm() {
        return text.length() == WEIGHTS.length
                ? "A VIN has only digits and letters, and never I, O or Q."
                : "A VIN has 17 characters, this one has " + text.length() + ".";
    }

    private static int value(char character) {
        int letter = LETTERS.indexOf(character);
        return Character.digit(letter < 0 ? character : THEIR_VALUES.charAt(letter), 10);
    }
}
