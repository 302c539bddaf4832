package dev.liftgate.estimates;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.PrintedPdf;
import dev.liftgate.estimates.EstimateSheet.EstimateAppendix;
import dev.liftgate.paper.Print;
import dev.liftgate.press.Pdf;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where things stand on the sheets of an estimate, however long it is. */
@QuarkusTest
class EstimateLayoutTest {

    private static final Pattern OF_JOB = Pattern.compile("(?:Job|Part)-(\\d+)-(\\d+)");
    private static final Pattern AMOUNT = Pattern.compile("\\$[\\d,]+\\.\\d\\d");
    private static final float MARGIN = 42.5f;
    private static final Map<String, Float> WIDTHS = Map.of("letter", 612f, "a4", 595.3f);

    @Inject
    Pdf pdf;

    /** 1, 2, 30 and 200 lines, in jobs of several sizes. */
    static Stream<List<Integer>> sizes() {
        return Stream.of(
                List.of(1),
                List.of(2),
                List.of(1, 9, 5, 5, 10),
                Collections.nCopies(200, 1),
                Collections.nCopies(10, 20),
                List.of(1, 40, 3, 30, 26, 45, 5, 10, 25, 15));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void no_job_is_cut_in_two_and_every_amount_stands_at_the_right_edge(List<Integer> sizes) {
        for (String paper : WIDTHS.keySet()) {
            PrintedPdf printed = print(sizes, "", paper);
            assertWhole(printed, sizes);
            float edge = WIDTHS.get(paper) - MARGIN;
            long aligned = printed.words().stream()
                    .filter(placed -> AMOUNT.matcher(placed.word()).matches())
                    .filter(placed -> Math.abs(placed.right() - edge) < 0.5)
                    .count();
            int lines = sizes.stream().mapToInt(Integer::intValue).sum();
            assertEquals(sizes.size() + lines + 4, aligned, "jobs, lines, labor, parts, no tax and total on " + paper);
        }
    }

    @Test
    void a_word_without_end_stays_on_the_sheet_and_in_its_column() {
        for (String paper : WIDTHS.keySet()) {
            List<Integer> sizes = List.of(3, 2);
            PrintedPdf printed = print(sizes, "Donaudampfschifffahrt".repeat(12), paper);
            assertWhole(printed, sizes);
            for (PrintedPdf.Placed placed : printed.words()) {
                assertTrue(placed.left() > MARGIN - 1, placed.toString());
                assertTrue(placed.right() < WIDTHS.get(paper) - MARGIN + 1, placed.toString());
                boolean beside = placed.word().contains("dampf");
                assertTrue(!beside || placed.right() < WIDTHS.get(paper) - MARGIN - 50, placed.toString());
            }
        }
    }

    @Test
    void every_sheet_says_what_it_is_and_which_of_how_many() {
        PrintedPdf printed = print(Collections.nCopies(10, 20), "", "a4");
        int pages =
                printed.words().stream().mapToInt(PrintedPdf.Placed::page).max().orElseThrow();
        assertTrue(pages > 3, "pages: " + pages);
        for (int page = 1; page <= pages; page++) {
            String words = printed.page(page);
            assertTrue(words.contains("Estimate 1042, version 1 · Liftgate Demo Garage"), words);
            assertTrue(words.contains("page " + page + " of " + pages), words);
        }
    }

    private PrintedPdf print(List<Integer> sizes, String extra, String paper) {
        Estimate estimate = APaper.estimate(sizes, extra);
        Print print = Print.of(estimate.title(), estimate.sheet(), paper, "letter", null);
        return PrintedPdf.of(pdf.bytes(estimate.sheet()
                .speech()
                .on(EstimateSheet.Templates.estimate(
                        print, estimate, new EstimateAppendix("0".repeat(64), List.of(), null, Map.of())))
                .render()));
    }

    private static void assertWhole(PrintedPdf printed, List<Integer> sizes) {
        List<PrintedPdf.Placed> words = printed.words();
        Map<String, Set<Integer>> pages = words.subList(0, decisions(words)).stream()
                .flatMap(placed ->
                        OF_JOB.matcher(placed.word()).results().map(found -> Map.entry(found.group(1), placed.page())))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
        assertEquals(sizes.size(), pages.size());
        pages.forEach((job, on) -> assertEquals(1, on.size(), "job " + job + " stands on pages " + on));
    }

    /** Where the table begins that names each job once more. */
    private static int decisions(List<PrintedPdf.Placed> words) {
        List<String> text = words.stream().map(PrintedPdf.Placed::word).toList();
        return Collections.lastIndexOfSubList(text, List.of("What", "you", "decide"));
    }
}
