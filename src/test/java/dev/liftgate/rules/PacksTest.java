package dev.liftgate.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.TheOwner;
import dev.liftgate.staff.Actor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the database itself keeps. */
@QuarkusTest
class PacksTest {

    private static final Actor MORGAN = new Actor(1L, "Morgan");

    @Inject
    Packs packs;

    @Inject
    EntityManager entities;

    private final String code = "xy-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void versions_and_choices_are_never_changed() {
        packs.add(PackFileTest.SMALL.replace("code: xy", "code: " + code), MORGAN);
        packs.choose(RulePack.DEFAULT, Packs.AS_BROUGHT, MORGAN);
        refused("update rule_pack set content = 'x' where code = '" + code + "'");
        refused("delete from rule_pack where code = '" + code + "'");
        refused("update rule_pack_choice set chosen_by = 'x'");
        refused("delete from rule_pack_choice");
    }

    @Test
    void a_version_that_does_not_exist_cannot_be_chosen_behind_the_back_of_the_program() {
        Throwable why = assertThrows(
                RuntimeException.class,
                () -> run("insert into rule_pack_choice (code, number, chosen_at, chosen_by) values ('" + code
                        + "', 7, now(), 'x')"));
        assertTrue(messages(why).contains("rule_pack_choice_pack_fk"), messages(why));
    }

    @Test
    void numbers_run_without_gaps() {
        String yaml = PackFileTest.SMALL.replace("code: xy", "code: " + code);
        assertEquals(1, packs.add(yaml, MORGAN).number());
        assertEquals(2, packs.add(yaml + "# a word\n", MORGAN).number());
        assertEquals(3, packs.add(yaml, MORGAN).number());
    }

    private void refused(String sql) {
        Throwable why = assertThrows(RuntimeException.class, () -> run(sql));
        assertTrue(messages(why).contains("are kept as they were written"), messages(why));
    }

    private void run(String sql) {
        TheOwner.runs(sql);
    }

    private static String messages(Throwable thrown) {
        StringBuilder why = new StringBuilder();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            why.append(cause.getMessage()).append('\n');
        }
        return why.toString();
    }
}
