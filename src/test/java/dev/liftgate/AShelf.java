package dev.liftgate;

import dev.liftgate.guides.Guide;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Guides of their own for tests, so that what is learned by one test moves no other test's odds. */
public final class AShelf {

    private static final String HORN =
            """
            code: %s
            version: 1
            title: The %s stays silent
            source: made up
            observations:
              - code: fuse
                question: Is the fuse good?
                how: Look.
                who: technician
                minutes: 1
                answers:
                  - {code: good, label: Good, usual: 0.9}
                  - {code: blown, label: Blown, usual: 0.1}
            causes:
              - code: short-circuit
                name: Short circuit
                customer-name: a short circuit
                commonness: 0.57
                severity: low
                severity-reason: Nothing else fails.
                fix: Find it.
                correction: Found it.
                operations: [horn-wiring]
                signs:
                  fuse: {blown: often}
              - code: worn-contact
                name: Worn contact
                customer-name: a worn contact
                commonness: 0.40
                severity: low
                severity-reason: Nothing else fails.
                fix: Replace it.
                correction: Replaced it.
                operations: [horn-contact]
                signs:
                  fuse: {good: usually}
            driveability:
              - {level: ok-for-now, because: Nothing else fails.}
            """;

    private AShelf() {}

    /** A silent horn: {@code short-circuit} 0.57, {@code worn-contact} 0.40; one check, {@code fuse}. */
    public static Guide withAHorn() {
        String code = "horn-" + UUID.randomUUID();
        return stored(HORN.formatted(code, code), 1);
    }

    /** The next version of the same guide, in which the worn contact is called otherwise. */
    public static Guide revised(Guide horn) {
        return stored(HORN.formatted(horn.code(), horn.code()).replace("worn-contact", "dirty-contact"), 2);
    }

    private static Guide stored(String yaml, int number) {
        Guide guide = Guide.parse(yaml);
        QuarkusTransaction.requiringNew().run(() -> Arc.container()
                .instance(EntityManager.class)
                .get()
                .createNativeQuery(
                        """
                        insert into guide_version (code, number, title, sha256, content, added_at)
                        values (:code, :number, :title, :sha256, :content, now())""")
                .setParameter("code", guide.code())
                .setParameter("number", number)
                .setParameter("title", guide.title())
                .setParameter("sha256", guide.sha256())
                .setParameter("content", yaml)
                .executeUpdate());
        return guide;
    }
}
