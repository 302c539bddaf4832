package dev.liftgate;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.diagnosis.DiagnosisBench;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** {@code bin/bench} and {@code bin/measure} themselves, and what they measure without a shop, on a small scale. */
class BenchCommandTests {

    @TempDir
    Path folder;

    private record Ended(int code, String words) {}

    static Stream<String> benches() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("bin/benches"))) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("benches")
    void every_bench_says_what_it_does(String bench) throws Exception {
        Ended help = said("bin/bench", bench, "--help");
        assertEquals(0, help.code(), help.words());
        assertThat(help.words(), startsWith("bin/bench " + bench + " "));
        assertThat(said("bin/bench", "--help").words(), containsString("bin/bench " + bench + " "));
    }

    @Test
    void a_bench_that_there_is_not_is_refused() throws Exception {
        Ended refused = said("bin/bench", "nonsense");
        assertEquals(2, refused.code(), refused.words());
        assertThat(refused.words(), startsWith("bin/bench: there is no \"nonsense\""));
    }

    @Test
    void only_a_commit_and_a_bench_are_compared() throws Exception {
        assertEquals(2, said("bin/bench", "ab", "HEAD", "mutation").code());
        Ended refused = said("bin/bench", "ab", "no-such-commit", "pages");
        assertEquals(2, refused.code(), refused.words());
        assertThat(refused.words(), containsString("there is no commit \"no-such-commit\""));
    }

    @Test
    void figures_of_several_rounds_stand_side_by_side() throws Exception {
        List<String> rounds = new ArrayList<>(List.of("bash", "-c", ". bin/benches/ab; side_by_side \"$@\"", "ab"));
        rounds.add(round("A.1", "12.0 ms", "1,700 KB"));
        rounds.add(round("A.2", "10.0 ms", "1,700 KB"));
        rounds.add(round("A.3", "20.0 ms", "1,700 KB"));
        rounds.add(round("B.1", "6.0 ± 0.5 ms", "3,400 KB"));
        rounds.add(round("B.2", "4.0 ± 0.5 ms", "3,400 KB"));
        assertEquals(
                """
                | least / median / most | A | B | B ÷ A |
                |---|---|---|---|
                | board, median | 10 / 12 / 20 ms | 4 / 5 / 6 ms | 0.42 |
                | board, size | 1700 / 1700 / 1700 KB | 3400 / 3400 / 3400 KB | 2.00 |
                """,
                said(rounds.toArray(String[]::new)).words());
    }

    private String round(String name, String median, String size) throws IOException {
        String table = "# A page\n\n| page | median | size | aim |\n|---|---|---|---|\n| board | %s | %s | 50 ms |\n";
        return Files.writeString(folder.resolve(name), table.formatted(median, size))
                .toString();
    }

    @Test
    void the_engine_is_rated() throws Exception {
        Path diagram = folder.resolve("calibration.svg");
        String page = StandardOutput.of(() -> DiagnosisBench.main(diagram.toString(), "2", "1", "1"));
        assertThat(page, matchesPattern("(?s).*\\| the plan( \\| [\\d.]+ %){5} \\|\n.*"));
        assertThat(page, matchesPattern("(?s).*Expected calibration error .*"));
        assertTrue(Files.readString(diagram).startsWith("<svg"));
    }

    @Test
    void guides_are_weighed() throws Exception {
        String java = ProcessHandle.current().info().command().orElseThrow();
        String classes = System.getProperty("java.class.path");
        Ended weighed = said(java, "-XX:+UseSerialGC", "-cp", classes, "dev.liftgate.diagnosis.GuideWeight", "1");
        assertThat(weighed.words(), matchesPattern("(?s).*\\| 1 read and compiled \\| -?\\d+ MB \\|\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DiagnosisSpeed", "OrderSpeed"})
    void what_counts_in_microseconds_is_timed(String name) throws Exception {
        System.setProperty("jmh.ignoreLock", "true");
        var options = new OptionsBuilder()
                .include("\\." + name + "\\.")
                .forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(1));
        StandardOutput.of(() -> new Runner(options.build())
                .run()
                .forEach(result -> assertTrue(result.getPrimaryResult().getScore() > 0)));
    }

    @Test
    void the_main_java_is_counted() throws Exception {
        Ended counted = said("bin/measure");
        assertEquals(0, counted.code(), counted.words());
        assertThat(counted.words(), matchesPattern("(?s).*\\| files, lines of each( \\| [\\d,]+){4} \\|\n.*"));
        assertThat(counted.words(), matchesPattern("(?s).*\\nNet lines: \\d\\d,\\d{3}\\.\n.*"));
    }

    private static Ended said(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), words);
    }
}
