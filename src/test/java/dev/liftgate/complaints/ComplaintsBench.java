package dev.liftgate.complaints;

import dev.liftgate.guides.Guide;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How much of what customers say is understood, how long that takes, and how large the reader is: as a page. */
public final class ComplaintsBench {

    private static final List<String> COLLECTIONS = List.of(
            "owners",
            "owners-unseen",
            "owners-next",
            "owners-second",
            "spanish",
            "spanish-unseen",
            "dev",
            "held-out",
            "later",
            "newer",
            "fresh");

    private ComplaintsBench() {}

    public static void main(String[] args) {
        print(Integer.parseInt(args[0]), System.out);
    }

    static void print(int rounds, PrintStream out) {
        List<Guide> guides = ACollection.everyGuide();
        Complaints.of(guides).read("once, so that the words of all guides are loaded");
        long before = used();
        Complaints reader = Complaints.of(guides);
        long bytes = used() - before;
        out.println("| collection | with a guide | guide offered | among the first three | without | offered to those"
                + " | answers | read | read and not said |");
        out.println("|---|---|---|---|---|---|---|---|---|");
        List<String> said = new ArrayList<>();
        for (String name : COLLECTIONS) {
            ACollection collection = new ACollection("/complaints/" + name + ".jsonl", reader);
            out.printf(
                    "| `%s` | %d | %d %% | %d %% | %d | %d | %d | %d %% | %d |%n",
                    name,
                    collection.withGuide(),
                    collection.guidesReached(),
                    collection.amongThree(),
                    collection.complaints().size() - collection.withGuide(),
                    collection.offeredToNone(),
                    collection.answers(),
                    collection.answersReached(),
                    collection.answersWrong());
            collection.complaints().forEach(each -> said.add(each.say()));
        }
        out.println();
        out.println(
                "The aims for words that nothing was set right for: 80 % of the guides, 95 % among three, 10 % offered wrongly"
                        + " at most, 60 % of the answers, 4 % of them wrong at most.");
        out.println();
        List<Long> times = times(reader, said, rounds);
        out.printf(
                "One complaint takes %.2f ms at the median and %.2f ms at most for 99 of 100 (aim: 5 ms at the median);"
                        + " the reader of %d guides has %.1f MB (aim: 20 MB).%n",
                times.get(times.size() / 2) / 1e6,
                times.get(times.size() * 99 / 100) / 1e6,
                guides.size(),
                bytes / 1e6);
        if (reader.read("").size() > 0) {
            throw new IllegalStateException("it reads what nobody said");
        }
    }

    private static List<Long> times(Complaints reader, List<String> said, int rounds) {
        List<Long> times = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            times.clear();
            for (String words : said) {
                long began = System.nanoTime();
                reader.understand(words);
                times.add(System.nanoTime() - began);
            }
        }
        Collections.sort(times);
        return times;
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
