package dev.liftgate.complaints;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A Spanish verb with the forms that its ending gives, without accents. Stemmers leave too many of them apart. */
record SpanishVerb(String infinitive, List<String> changedRoots) {

    private static final List<String> AR = List.of(
            "o", "as", "a", "amos", "an", "e", "aste", "aron", "aba", "abas", "abamos", "aban", "es", "emos", "en",
            "ando", "ado", "ada", "ados", "adas", "ara", "aran", "aria", "arian", "are", "ase");

    private static final List<String> ER_IR = List.of(
            "o", "es", "e", "emos", "imos", "en", "i", "iste", "io", "ieron", "ia", "ias", "iamos", "ian", "as", "a",
            "amos", "an", "iendo", "ido", "ida", "idos", "idas", "iera", "eria", "iria", "era", "ira", "eran", "iran");

    /** A changed root has these only: "cierra", "cierre", but "cerraba". */
    private static final List<String> CHANGED = List.of("o", "as", "a", "an", "e", "es", "en", "io", "ieron", "iendo");

    private static final List<String> PRONOUNS =
            List.of("lo", "la", "los", "las", "le", "les", "me", "se", "te", "nos", "melo", "mela", "selo", "sela");

    /** @param written as in the word list: the infinitive, and behind slashes its changed roots */
    static SpanishVerb of(String written) {
        String[] parts = Spanish.plain(written).split("/");
        return new SpanishVerb(parts[0], List.of(parts).subList(1, parts.length));
    }

    Set<String> forms() {
        Set<String> forms = new HashSet<>();
        String root = infinitive.substring(0, infinitive.length() - 2);
        boolean ar = infinitive.endsWith("ar");
        for (String ending : ar ? AR : ER_IR) {
            forms.add(root + ending);
            if (ar && ending.startsWith("e")) {
                forms.add(spelled(root) + ending);
            }
        }
        for (String changed : changedRoots) {
            CHANGED.forEach(ending -> forms.add(changed + ending));
        }
        forms.add(infinitive);
        PRONOUNS.forEach(pronoun -> {
            forms.add(infinitive + pronoun);
            forms.add(root + (ar ? "ando" : "iendo") + pronoun);
        });
        return forms;
    }

    /** The root as it is written before an "e": saque, pague, empiece. */
    private static String spelled(String root) {
        String most = root.substring(0, root.length() - 1);
        return switch (root.charAt(root.length() - 1)) {
            case 'c' -> most + "qu";
            case 'g' -> most + "gu";
            case 'z' -> most + "c";
            default -> root;
        };
    }
}
