package dev.liftgate.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.liftgate.paper.PrintedRules.PrintedSentence;
import dev.liftgate.rules.Paper;
import dev.liftgate.rules.RulePack;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Statements to check are read off the law's own words, so each bundled law that has some is read here. */
class PrintedSentenceTest {

    private static final Map<String, List<String>> WITH_STATEMENTS = Map.of(
            "us-fl",
            List.of(
                    "I REQUEST A WRITTEN ESTIMATE.",
                    "I DO NOT REQUEST A WRITTEN ESTIMATE AS LONG AS THE REPAIR COSTS DO NOT EXCEED $ 500 ."
                            + " THE SHOP MAY NOT EXCEED THIS AMOUNT WITHOUT MY WRITTEN OR ORAL APPROVAL.",
                    "I DO NOT REQUEST A WRITTEN ESTIMATE."),
            "us-il",
            List.of(
                    "I request an estimate in writing before you begin repairs.",
                    "Please proceed with repairs but call me for approval before continuing if the price exceeds $ 500",
                    "I do not want an estimate and you may set the price of repairs."),
            "us-wa",
            List.of(
                    "I request an estimate in writing before you begin repairs. Contact me if the price will exceed this"
                            + " estimate by more than ten percent.",
                    "Proceed with repairs but contact me if the price will exceed $500",
                    "I do not want a written estimate."));

    @Test
    void each_law_with_statements_to_check_has_them_and_no_other_has() {
        for (RulePack pack : RulePack.bundled()) {
            List<String> found = pack.sentences().stream()
                    .filter(sentence -> sentence.paper() == Paper.ESTIMATE)
                    .map(sentence -> new PrintedSentence(sentence.lines(), "", null))
                    .flatMap(sentence -> sentence.statements().stream())
                    .map(statement -> PrintedSentence.filled(statement, "500"))
                    .toList();
            assertEquals(WITH_STATEMENTS.getOrDefault(pack.code(), List.of()), found, pack.code());
        }
    }

    @Test
    void what_stands_around_them_is_said_too_but_no_line_to_sign_on() {
        PrintedSentence illinois = RulePack.bundled().stream()
                .filter(pack -> pack.code().equals("us-il"))
                .flatMap(pack -> pack.sentences().stream())
                .map(sentence -> new PrintedSentence(sentence.lines(), "", null))
                .filter(sentence -> !sentence.statements().isEmpty())
                .findFirst()
                .orElseThrow();
        assertEquals(2, illinois.heading().size());
        assertEquals(1, illinois.tail().size());
    }
}
