package dev.liftgate.workbench;

import dev.liftgate.complaints.Complaints;
import dev.liftgate.guides.Guide;
import dev.liftgate.guides.GuideProblems;
import dev.liftgate.workbench.TestCases.FailedCase;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** The command line behind {@code bin/guide}. It checks, tests and tries out guide files without a database. */
final class GuideCommand {

    private static final int FINE = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final PrintStream out;
    private final PrintStream err;

    GuideCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        System.exit(new GuideCommand(System.out, System.err).run(List.of(arguments)));
    }

    /** Runs a command and returns 0 if all is well, 1 if a guide or a test case is wrong, 2 if the arguments are. */
    int run(List<String> arguments) {
        String verb = arguments.isEmpty() ? "" : arguments.get(0);
        List<String> rest = arguments.stream().skip(1).toList();
        try {
            if (verb.equals("check") && rest.size() == 1) {
                return check(rest.get(0));
            } else if (verb.equals("test") && rest.size() == 2) {
                return test(rest.get(0), rest.get(1));
            } else if (verb.equals("diagnose") && !rest.isEmpty()) {
                return diagnose(rest);
            } else if (verb.equals("read") && rest.size() == 1) {
                return readComplaints(rest.get(0));
            }
            err.println("Usage: guide check GUIDE.yaml");
            err.println("       guide test GUIDE.yaml VECTORS.jsonl");
            err.println("       guide diagnose [--json] GUIDE.yaml [OBSERVATION=ANSWER …]");
            err.println("       guide read FILE");
            return MISUSED;
        } catch (GuideProblems problems) {
            err.println("This guide cannot be used:");
            err.println(problems.getMessage());
            return FAILED;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return MISUSED;
        }
    }

    private int check(String file) {
        Guide guide = Guide.parse(read(file), Complaints::fault, Complaints::remarkFault);
        List<String> crossings = GuideBorder.crossings(guide);
        if (!crossings.isEmpty()) {
            err.println("What customers say must lead to this guide:");
            crossings.forEach(err::println);
            return FAILED;
        }
        out.printf("%s, version %d: nothing wrong%n", guide.code(), guide.version());
        out.printf(
                "%d observations, %d causes, %d signs%n",
                guide.observations().size(),
                guide.causes().size(),
                guide.causes().stream().mapToInt(cause -> cause.signs().size()).sum());
        return FINE;
    }

    private int test(String guideFile, String vectorsFile) {
        TestCases cases = TestCases.run(read(vectorsFile), Guide.parse(read(guideFile)));
        for (FailedCase failed : cases.failed()) {
            failed.reasons().forEach(reason -> out.printf("line %d: %s%n", failed.line(), reason));
        }
        out.printf("%d passed, %d failed%n", cases.passed(), cases.failed().size());
        return cases.failed().isEmpty() ? FINE : FAILED;
    }

    private int diagnose(List<String> arguments) {
        boolean json = arguments.contains("--json");
        List<String> rest =
                arguments.stream().filter(each -> !each.equals("--json")).toList();
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(
                    "Which guide? guide diagnose [--json] GUIDE.yaml [OBSERVATION=ANSWER …]");
        }
        Guide guide = Guide.parse(read(rest.get(0)));
        GivenAnswers given = new GivenAnswers(guide, rest.subList(1, rest.size()));
        if (!json) {
            given.measured().forEach(out::println);
        }
        Printout printout = new Printout(given.ranking(), DemoPrices.costs(guide));
        out.print(json ? printout.json() : printout.text());
        return FINE;
    }

    private int readComplaints(String file) {
        try (InputStream lines = file.equals("-") ? System.in : Files.newInputStream(Path.of(file))) {
            new ComplaintPrintout(Complaints.of(BundledGuides.guides()), out).print(lines);
            return FINE;
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static IllegalArgumentException unreadable(String file, IOException why) {
        return new IllegalArgumentException(
                why instanceof NoSuchFileException
                        ? "There is no file " + file
                        : why instanceof MalformedInputException
                                ? file + " is not UTF-8 text"
                                : file + " cannot be read: " + why.getMessage(),
                why);
    }
}
