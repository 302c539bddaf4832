package dev.liftgate.catalog;

import dev.liftgate.rows.WordSearch;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds parts by number (with or without dashes), cross-number or words, in column {@code part.words}. */
final class PartSearch {

    private static final int CLOSEST = 8;

    private PartSearch() {}

    /** Parts that hold every word, by number, after {@code last}. */
    static List<Part> page(String typed, Optional<Part> last, int limit) {
        WordSearch.plan();
        List<String> conditions = new ArrayList<>(List.of("true"));
        Parameters parameters = new Parameters();
        for (String word : WordSearch.of(typed)) {
            String name = "word" + conditions.size();
            conditions.add("(words like :%1$s escape '\\' or words like :%1$sBare escape '\\')".formatted(name));
            parameters.and(name, WordSearch.pattern(word)).and(name + "Bare", WordSearch.pattern(bare(word)));
        }
        last.ifPresent(part -> {
            conditions.add("(number > :number or number = :number and id > :id)");
            parameters.and("number", part.number()).and("id", part.id());
        });
        return Part.<Part>find(String.join(" and ", conditions) + " order by number, id", parameters)
                .page(Page.ofSize(limit))
                .list();
    }

    /** A part number without its dashes, as the index also has it. Any other word stays as it is. */
    private static String bare(String word) {
        String bare = word.replaceAll("[^a-z0-9]", "");
        return bare.length() >= 3 && bare.matches(".*\\d.*") ? bare : word;
    }

    /**
     * The parts closest to the typed words. Words of up to three letters are left out; every other one must be near.
     */
    @SuppressWarnings("unchecked")
    static List<Part> meant(String typed) {
        List<String> words =
                WordSearch.of(typed).stream().filter(word -> word.length() > 3).toList();
        if (words.isEmpty()) {
            return List.of();
        }
        List<String> near = new ArrayList<>();
        List<String> nearness = new ArrayList<>();
        for (int i = 1; i <= words.size(); i++) {
            near.add("?" + i + " <% words");
            nearness.add("word_similarity(?" + i + ", words)");
        }
        WordSearch.plan();
        Query query = Panache.getEntityManager()
                .createNativeQuery(
                        "select * from part where " + String.join(" and ", near) + " order by "
                                + String.join(" + ", nearness) + " desc, number limit " + CLOSEST,
                        Part.class);
        for (int i = 1; i <= words.size(); i++) {
            query.setParameter(i, words.get(i - 1));
        }
        return query.getResultList();
    }
}
