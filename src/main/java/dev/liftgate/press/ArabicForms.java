package dev.liftgate.press;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The joined forms of Arabic letters, Persian and Urdu ones included.
 *
 * <p>Which character is which form of which letter says Unicode itself, in the names of its characters.
 */
final class ArabicForms {

    private static final List<String> FORMS = List.of("ISOLATED FORM", "FINAL FORM", "INITIAL FORM", "MEDIAL FORM");
    private static final int ISOLATED = 0;
    private static final int FINAL = 1;
    private static final int INITIAL = 2;
    private static final int MEDIAL = 3;
    private static final char LAM = '\u0644';
    private static final char STRETCH = '\u0640';

    /** By letter, or by the two letters of lam with alef. */
    private static final Map<String, char[]> JOINED = new HashMap<>();

    static {
        for (char form = '\uFB50'; form <= '\uFBFF'; form++) {
            add(form);
        }
        for (char form = '\uFE80'; form <= '\uFEFC'; form++) {
            add(form);
        }
    }

    private ArabicForms() {}

    private static void add(char form) {
        String name = Character.isDefined(form) ? Character.getName(form) : "";
        String letters = Normalizer.normalize(String.valueOf(form), Normalizer.Form.NFKC);
        boolean isLamAlef = letters.length() == 2 && letters.charAt(0) == LAM && form > '\uFEF4';
        for (int which = ISOLATED; which <= MEDIAL; which++) {
            if (name.endsWith(FORMS.get(which)) && (letters.length() == 1 || isLamAlef)) {
                JOINED.computeIfAbsent(letters, letter -> new char[FORMS.size()])[which] = form;
            }
        }
    }

    /** The same text with each letter in the form that its neighbours give it. */
    static String of(String text) {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            String both = text.substring(i, Math.min(i + 2, text.length()));
            String letters = both.length() == 2 && JOINED.containsKey(both) ? both : text.substring(i, i + 1);
            boolean before = i > 0 && joinsOn(text.charAt(i - 1)) && has(letters, FINAL);
            int end = i + letters.length();
            boolean after = end < text.length() && has(letters, INITIAL) && isJoined(text.charAt(end));
            joined.append(form(letters, before, after));
            i = end - 1;
        }
        return joined.toString();
    }

    private static String form(String letters, boolean before, boolean after) {
        int which = before ? after ? MEDIAL : FINAL : after ? INITIAL : ISOLATED;
        return has(letters, which) ? String.valueOf(JOINED.get(letters)[which]) : letters;
    }

    private static boolean joinsOn(char letter) {
        return letter == STRETCH || has(String.valueOf(letter), INITIAL);
    }

    private static boolean isJoined(char letter) {
        return letter == STRETCH || has(String.valueOf(letter), FINAL);
    }

    private static boolean has(String letters, int which) {
        return JOINED.containsKey(letters) && JOINED.get(letters)[which] != 0;
    }
}
