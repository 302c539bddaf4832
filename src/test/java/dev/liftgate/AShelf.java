package dev.liftgate;

import dev.liftgate.guides.Guide;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Guides of their own for tests, so that what is learned by one test moves no other test's odds. */
public final class AShelf {

    private AShelf() {}

    /** The guide of the horn, under a code that no other test has. */
    public static Guide withAHorn() {
        return stored(AGuideFile.ofTheHorn("horn-" + UUID.randomUUID()), 1);
    }

    /** The next version of the same guide, in which the worn contact is called otherwise. */
    public static Guide revised(Guide horn) {
        return stored(AGuideFile.ofTheHorn(horn.code()).replace("worn-contact", "dirty-contact"), 2);
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
