package dev.liftgate.paper;

import com.fasterxml.jackson.databind.JsonNode;
import dev.liftgate.money.KeptJson;
import dev.liftgate.orders.Concern;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.paper.Obstacles.Obstacle;
import dev.liftgate.paper.Obstacles.Remedy;
import dev.liftgate.press.Printable;
import dev.liftgate.rules.Fact;
import dev.liftgate.rules.Paper;
import dev.liftgate.web.Refused;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A look at every text of a paper before it is frozen.
 *
 * <p>What no paper can print stops it, if it can still be written otherwise. What was said or signed before stands on
 * it with boxes.
 */
public final class Legibility {

    private static final int SHOWN = 60;
    private static final Set<Paper> EVERY = EnumSet.allOf(Paper.class);
    private static final Set<Paper> OF_WORK = EnumSet.of(Paper.ESTIMATE, Paper.INVOICE);

    /** Photos stand on no other paper. */
    private static final Set<Paper> FIRST = EnumSet.of(Paper.ESTIMATE);

    /** Texts of papers by where they stand, with a fact whose page mends them. */
    private record Place(Pattern path, Fact fact, Set<Paper> papers) {

        Place(String path, Fact fact, Set<Paper> papers) {
            this(Pattern.compile(path), fact, papers);
        }
    }

    private static final Pattern SAID = Pattern.compile("/sheet/concerns/(\\d+)/words");

    private record PaperText(String path, String words) {

        boolean isIllegible() {
            return !isLegible(words);
        }
    }

    private static final List<Place> PLACES = List.of(
            new Place("/sheet/shop/.*", Fact.SHOP_NAME, EVERY),
            new Place("/sheet/customer/.*", Fact.CUSTOMER_NAME, EVERY),
            new Place("/sheet/car/.*", Fact.MAKE_AND_MODEL, EVERY),
            new Place("/sheet/terms/.*", Fact.PAYMENT_INTENDED, EVERY),
            new Place("/sheet/concerns/.*/words", Fact.PROBLEM, OF_WORK),
            new Place("/pictures/.*", Fact.JOB_DESCRIPTION, FIRST),
            new Place("/sheet/concerns/.*(?<!/words)", Fact.CORRECTION, OF_WORK),
            new Place("/jobs/.*", Fact.JOB_DESCRIPTION, OF_WORK),
            new Place("/closing/completion", Fact.COMPLETION_CERTIFICATE, OF_WORK));

    private Legibility() {}

    /**
     * Refuses words that a paper is to say and cannot.
     *
     * @throws Refused beside that field
     */
    public static void require(String field, String typed) {
        if (!isLegible(typed)) {
            throw new Refused(field, sentence(typed));
        }
    }

    public static boolean isLegible(String typed) {
        return typed == null || Printable.lacking(typed).isEmpty();
    }

    /** @throws Obstacles with each text of the paper that cannot be printed */
    public static void require(Object printed, Paper paper, WorkOrder order) {
        List<Obstacle> illegible = obstacles(printed, paper, order);
        if (!illegible.isEmpty()) {
            throw new Obstacles(illegible);
        }
    }

    /** @param printed the record of everything that the paper prints */
    public static List<Obstacle> obstacles(Object printed, Paper paper, WorkOrder order) {
        return texts("", KeptJson.read(KeptJson.write(printed), JsonNode.class)).stream()
                .filter(PaperText::isIllegible)
                .flatMap(text -> PLACES.stream()
                        .filter(place -> place.papers().contains(paper))
                        .filter(place -> place.path().matcher(text.path()).matches())
                        .map(place -> obstacle(text, remedy(text, place, order))))
                .distinct()
                .toList();
    }

    private static List<PaperText> texts(String path, JsonNode node) {
        List<PaperText> texts = new ArrayList<>();
        if (node.isTextual()) {
            texts.add(new PaperText(path, node.textValue()));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            texts.addAll(texts(path + "/" + i, node.get(i)));
        }
        node.fields().forEachRemaining(field -> texts.addAll(texts(path + "/" + field.getKey(), field.getValue())));
        return texts;
    }

    /** A customer's words stay as they were said, so papers say the shop's in their place. */
    private static Remedy remedy(PaperText text, Place place, WorkOrder order) {
        Matcher said = SAID.matcher(text.path());
        if (!said.matches()) {
            return Obstacles.place(place.fact(), order);
        }
        Concern concern = List.copyOf(order.concerns()).get(Integer.parseInt(said.group(1)));
        return new Remedy(
                "Words for papers, concern " + concern.position(),
                WorkOrder.path(order.number()) + "/concerns/" + concern.id() + "/wording");
    }

    private static Obstacle obstacle(PaperText text, Remedy remedy) {
        return new Obstacle(sentence(text.words()), remedy.words(), remedy.link());
    }

    private static String sentence(String text) {
        String shown = text.codePointCount(0, text.length()) > SHOWN
                ? text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…"
                : text;
        return "This paper cannot print “" + shown + "”: write it in Latin letters.";
    }
}
