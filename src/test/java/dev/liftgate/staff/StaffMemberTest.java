package dev.liftgate.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.web.EditConflict;
import dev.liftgate.web.Refused;
import java.lang.reflect.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaffMemberTest {

    private final StaffMember tom = new StaffMember(" Tom ", "greasy gloves", Role.TECHNICIAN, "Tom Becker");

    @Test
    void the_sign_in_name_is_lower_case_without_spaces() {
        assertEquals("tom", tom.username());
    }

    @Test
    void a_password_is_known_only_by_its_hash() throws ReflectiveOperationException {
        Field kept = StaffMember.class.getDeclaredField("passwordHash");
        kept.setAccessible(true);
        assertFalse(kept.get(tom).toString().contains("gloves"));
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

    @ParameterizedTest
    @ValueSource(strings = {"password123", "1234567890", "qwertyuiop", "aaaaaaaaaa", "tombecker1", "liftgateliftgate"})
    void a_password_that_is_tried_first_is_refused(String password) {
        assertEquals(
                "password",
                assertThrows(Refused.class, () -> tom.changePassword(password)).field());
        assertTrue(tom.hasPassword("greasy gloves"));
    }

    @Test
    void a_very_long_password_is_taken() {
        tom.changePassword("wrench and marmalade ".repeat(9));
        assertTrue(tom.hasPassword("wrench and marmalade ".repeat(9)));
    }

    @Test
    void a_role_that_no_page_knows_is_refused() {
        assertEquals(
                "role",
                assertThrows(Refused.class, () -> tom.revise(0, "Tom", "owner", "", ""))
                        .field());
    }

    @Test
    void an_old_form_may_say_what_is_stored_already() {
        tom.revise(-1, "Tom Becker", Role.TECHNICIAN, "", "");
        assertThrows(EditConflict.class, () -> tom.revise(-1, "Tommy", Role.TECHNICIAN, "", ""));
    }
}
