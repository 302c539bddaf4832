package dev.liftgate.inspections;

import dev.liftgate.inspections.Inspection.Group;
import dev.liftgate.inspections.Inspection.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The differences between two inspection forms, in sentences. */
final class FormDifference {

    private static final int MOST = 60;

    private final Inspection was;
    private final Inspection now;
    private final List<String> changes = new ArrayList<>();

    private FormDifference(Inspection was, Inspection now) {
        this.was = was;
        this.now = now;
    }

    /** One sentence for each, at most 60 and how many more; none if both ask the same. */
    static List<String> between(Inspection was, Inspection now) {
        FormDifference difference = new FormDifference(was, now);
        difference.find();
        List<String> all = difference.changes;
        int more = all.size() - MOST;
        if (more > 0) {
            all.subList(MOST, all.size()).clear();
            all.add("And " + more + " more.");
        }
        return List.copyOf(all);
    }

    private void find() {
        changed("The form", "is called “%s”, not “%s”", now.title(), was.title());
        now.groups().stream()
                .map(Group::title)
                .filter(title -> was.group(title).isEmpty())
                .forEach(title -> changes.add("Group “" + title + "” is new."));
        was.groups().stream()
                .map(Group::title)
                .filter(title -> now.group(title).isEmpty())
                .forEach(title -> changes.add("Group “" + title + "” is gone."));
        for (Point point : now.points()) {
            Optional<Point> before = was.point(point.code());
            before.ifPresentOrElse(
                    earlier -> compare(earlier, point),
                    () -> changes.add("“" + point.title() + "” is new in " + home(now, point) + "."));
        }
        was.points().stream()
                .filter(point -> now.point(point.code()).isEmpty())
                .forEach(point -> changes.add("“" + point.title() + "” is gone."));
    }

    private void compare(Point before, Point point) {
        String name = "“" + point.title() + "”";
        changed(name, "was called “%2$s”", point.title(), before.title());
        changed(name, "stands in %s, not in %s", home(now, point), home(was, before));
        changed(name, "is looked at otherwise: “%s”, not “%s”", point.how(), before.how());
        changed(name, "is judged by %s, not by %s", scales(point), scales(before));
        changed(name, "is mended by %s, not by %s", operation(point), operation(before));
    }

    private void changed(String what, String words, String is, String earlier) {
        if (!Objects.equals(is, earlier)) {
            changes.add(what + " " + words.formatted(is, earlier) + ".");
        }
    }

    private static String home(Inspection form, Point point) {
        return form.groups().stream()
                .filter(group -> group.points().contains(point))
                .map(Group::title)
                .findFirst()
                .orElseThrow();
    }

    private static String scales(Point point) {
        return point.scales().isEmpty()
                ? "eye"
                : point.scales().stream()
                        .map(scale -> scale.words() + " (" + scale.source() + ")")
                        .collect(Collectors.joining("; "));
    }

    private static String operation(Point point) {
        return point.operation().isEmpty() ? "nothing" : point.operation();
    }
}
