package dev.liftgate.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.web.EditConflict;
import dev.liftgate.web.Refused;
import org.junit.jupiter.api.Test;

class StaffMemberTest {

    private final StaffMember tom = new StaffMember(" Tom ", "greasy gloves", Role.TECHNICIAN, "Tom Becker");

    @Test
    void the_sign_in_name_is_lower_case_without_spaces() {
        assertEquals("tom", tom.username());
    }

    @Test
    void a_password_is_known_only_by_its_hash() {
        assertFalse(tom.getPasswordHash().contains("gloves"));
        assertTrue(tom.hasPassword("greasy gloves"));
        tom.changePassword("cleaner gloves");
        assertFalse(tom.hasPassword("greasy gloves"));
    }

    @Test
    void a_short_password_is_refused() {
        assertEquals(
                "password",
                assertThrows(Refused.class, () -> tom.changePassword("123456789"))
                        .field());
    }

    @Test
    void a_role_that_no_page_knows_is_refused() {
        assertEquals(
                "role",
                assertThrows(Refused.class, () -> tom.revise(0, "Tom", "owner", ""))
                        .field());
    }

    @Test
    void an_old_form_may_say_what_is_stored_already() {
        tom.revise(-1, "Tom Becker", Role.TECHNICIAN, "");
        assertThrows(EditConflict.class, () -> tom.revise(-1, "Tommy", Role.TECHNICIAN, ""));
    }
}
