package dev.liftgate.diagnosis;

import dev.liftgate.AGuideFile;
import dev.liftgate.guides.Guide;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How much memory guides take once they are read and compiled; run by {@code bin/bench diagnosis}. */
final class GuideWeight {

    private static final double MEGABYTE = 1 << 20;

    private GuideWeight() {}

    /** @param args how many guides */
    public static void main(String... args) throws InterruptedException {
        int many = Integer.parseInt(args[0]);
        String text = AGuideFile.ofTheDoor();
        Diagnosis.of(Guide.parse(text));
        double empty = used();
        List<Guide> guides = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            guides.add(Guide.parse(text.replaceFirst("code: \\S+", "code: guide-" + i)));
        }
        double read = used();
        List<Diagnosis> compiled = new ArrayList<>();
        guides.forEach(guide -> compiled.add(Diagnosis.of(guide)));
        double both = used();
        System.out.println("| guides in memory | used heap |");
        System.out.println("|---|---|");
        row("read", guides.size(), read - empty);
        row("read and compiled", compiled.size(), both - empty);
    }

    private static void row(String what, int count, double bytes) {
        System.out.printf(Locale.ROOT, "| %,d %s | %.0f MB |%n", count, what, bytes / MEGABYTE);
    }

    private static double used() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(50);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
