package dev.liftgate.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SentFormsTest {

    @Inject
    EntityManager entities;

    @Inject
    SentForms sent;

    @Test
    void the_keys_of_two_months_are_kept_and_older_ones_are_not() {
        UUID young = sentBefore("59 days");
        UUID old = sentBefore("61 days");
        sent.forgetOld();
        assertEquals(1, count(young));
        assertEquals(0, count(old));
    }

    private UUID sentBefore(String ago) {
        UUID key = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("insert into submission (key, sent_by, location, at)"
                                + " values (:key, 'nobody', '/', now() - cast(:ago as interval))")
                        .setParameter("key", key)
                        .setParameter("ago", ago)
                        .executeUpdate());
        return key;
    }

    private long count(UUID key) {
        return ((Number) entities.createNativeQuery("select count(*) from submission where key = :key")
                        .setParameter("key", key)
                        .getSingleResult())
                .longValue();
    }
}
