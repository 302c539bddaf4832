package dev.liftgate.catalog;

import dev.liftgate.rows.WordSearch;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds parts by number (with or without dashes), cross-number or words, in column {@code part.words}. */
final class PartSearch {

    private static final int CLOSEST = 8;
    private static final int NEAR = 5;

    private PartSearch() {}

    /** Parts that hold every word, by number, after {@code last}. */
    static List<Part> page(String typed, Optional<Part> last, int limit) {
        WordSearch.plan();
        Parameters parameters = new Parameters();
        List<List<String>> words = WordSearch.of(typed).stream()
                .map(word -> Stream.of(word, bare(word)).distinct().toList())
                .toList();
        String after = last.map(part -> {
                    parameters.and("number", part.number()).and("id", part.id());
                    return " and (number > :number or number = :number and id > :id)";
                })
                .orElse("");
        return Part.<Part>find(WordSearch.all("words", words, parameters) + after + " order by number, id", parameters)
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
     *
     * <p>A misspelled word gives way to the nearest of the catalog's {@code part_term}, and where that finds no part, to
     * the five nearest. To compare it with the words of each part instead takes half a second where it is a common one.
     * What is near no term, such as a part number, is compared so.
     */
    static List<Part> meant(String typed) {
        List<String> words = WordSearch.of(typed).stream()
                .filter(word -> word.length() > 3)
                .distinct()
                .toList();
        if (words.isEmpty()) {
            return List.of();
        }
        WordSearch.plan();
        Map<String, List<String>> near = near(words);
        List<Part> found = holding(words, near, 1);
        return found.isEmpty() ? holding(words, near, NEAR) : found;
    }

    /** The terms nearest to each word, the nearest first. */
    @SuppressWarnings("unchecked")
    private static Map<String, List<String>> near(List<String> words) {
        List<Tuple> terms = Panache.getEntityManager()
                .createNativeQuery(
                        """
                        select word, term from string_to_table(:words, ' ') word, lateral (
                          select term, similarity(replace(term, ' ', ''), word) as nearness
                          from part_term where replace(term, ' ', '') % word order by nearness desc, term limit :most) near
                        order by nearness desc, term""",
                        Tuple.class)
                .setParameter("words", String.join(" ", words))
                .setParameter("most", NEAR)
                .getResultList();
        return terms.stream()
                .collect(Collectors.groupingBy(
                        term -> term.get(0, String.class),
                        Collectors.mapping(term -> term.get(1, String.class), Collectors.toList())));
    }

    /** The parts with each word, or with one of so many terms near it. */
    @SuppressWarnings("unchecked")
    private static List<Part> holding(List<String> words, Map<String, List<String>> near, int terms) {
        Parameters parameters = new Parameters();
        List<List<String>> spellings = new ArrayList<>();
        List<String> alike = new ArrayList<>(List.of("true"));
        List<String> likeness = new ArrayList<>();
        for (String word : words) {
            if (near.containsKey(word)) {
                spellings.add(
                        Stream.concat(Stream.of(word), near.get(word).stream().limit(terms))
                                .toList());
            } else {
                String name = "strange" + alike.size();
                alike.add(":" + name + " <% words");
                likeness.add("word_similarity(:" + name + ", words)");
                parameters.and(name, word);
            }
        }
        Query query = Panache.getEntityManager()
                .createNativeQuery(
                        "select * from part where " + WordSearch.all("words", spellings, parameters) + " and "
                                + String.join(" and ", alike) + " order by "
                                + (likeness.isEmpty() ? "" : String.join(" + ", likeness) + " desc, ")
                                + "number limit " + CLOSEST,
                        Part.class);
        parameters.map().forEach(query::setParameter);
        return query.getResultList();
    }
}
