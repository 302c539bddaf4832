package dev.liftgate.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.web.DiskRoom.Disk;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the owner hears that a disk fills up. */
class DiskRoomTest {

    private static final long GB = 1_000_000_000;

    @TempDir
    Path disk;

    private static Disk of(long free, long size) {
        return new Disk("database", free, size);
    }

    @Test
    void a_large_disk_is_nearly_full_below_two_gigabytes_and_a_small_one_below_a_twentieth() {
        assertFalse(of(2 * GB, 500 * GB).isNearlyFull());
        assertTrue(of(2 * GB - 1, 500 * GB).isNearlyFull());
        assertFalse(of(GB / 2, 10 * GB).isNearlyFull());
        assertTrue(of(GB / 2 - 1, 10 * GB).isNearlyFull());
    }

    @Test
    void one_without_room_for_two_pieces_of_the_database_s_log_is_full() {
        assertFalse(of(32_000_000, GB).isFull());
        assertTrue(of(31_999_999, GB).isFull());
        assertTrue(of(31_999_999, GB / 5).isNearlyFull(), "whatever a twentieth of it is");
    }

    @Test
    void the_warning_says_what_ends_when_the_disk_is_full() {
        assertEquals(
                "The disk of the database is nearly full: 340 MB are left. Once it is full, nothing more can be saved."
                        + " Make room on it.",
                of(340_200_000, 100 * GB).warning());
        assertTrue(new Disk("backups", GB, 100 * GB).warning().contains("no more backups can be made"));
    }

    @Test
    void one_disk_for_both_is_named_once_even_before_there_is_a_backup() {
        DiskRoom rooms = new DiskRoom();
        rooms.database = Optional.of(disk.toString());
        rooms.backups = Optional.of(disk.resolve("not/yet").toString());
        assertEquals(List.of("database"), rooms.disks().stream().map(Disk::use).toList());
        rooms.database = Optional.empty();
        assertEquals(List.of("backups"), rooms.disks().stream().map(Disk::use).toList());
        rooms.backups = Optional.of("off");
        assertEquals(List.of(), rooms.disks());
    }
}
