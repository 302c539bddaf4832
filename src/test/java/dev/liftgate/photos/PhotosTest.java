package dev.liftgate.photos;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AWorkOrder;
import dev.liftgate.TheOwner;
import dev.liftgate.photos.PhotoStore.Size;
import dev.liftgate.photos.Photos.PhotoMark;
import dev.liftgate.staff.Actor;
import dev.liftgate.sync.Entry;
import dev.liftgate.web.EditConflict;
import dev.liftgate.web.Refused;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PhotosTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Inject
    Photos photos;

    @Inject
    PhotoEntries entries;

    @Inject
    DatabaseStore database;

    @Inject
    Leftovers leftovers;

    @Inject
    EntityManager entities;

    private AWorkOrder order;
    private Actor tom;
    private Actor ana;

    @BeforeEach
    void a_car_is_in() {
        order = AWorkOrder.checkedIn();
        tom = AWorkOrder.tom().actor();
        ana = AWorkOrder.ana().actor();
    }

    @Test
    void what_a_tablet_recorded_is_attached_to_its_concern_at_the_time_of_the_tablet() {
        UUID id = sent();
        record(Map.of(
                "photo", id.toString(), "concern", concern(), "check", "handle-feel", "note", " The rod hangs. "));
        Photo photo = only();
        assertEquals(id, photo.id());
        assertEquals("handle-feel", photo.check());
        assertEquals("The rod hangs.", photo.note());
        assertEquals(NOON, photo.at());
        assertEquals(tom.name(), photo.by());
        assertEquals("How does it feel? The rod hangs.", photo.shows(Map.of("handle-feel", "How does it feel?")));
        assertEquals("The rod hangs.", photo.shows(null));
        assertFalse(photo.isChosen());
        assertFalse(photo.isHidden());
        assertEquals(List.of("photo"), List.copyOf(entries.verbs().keySet()));
    }

    @Test
    void recording_the_same_twice_changes_nothing() {
        UUID id = sent();
        record(Map.of("photo", id.toString(), "concern", concern()));
        record(Map.of("photo", id.toString(), "concern", concern(), "note", "again"));
        assertEquals("", only().note());
    }

    @Test
    void a_photo_belongs_to_one_concern_only() {
        UUID id = sent();
        record(Map.of("photo", id.toString(), "concern", concern()));
        AWorkOrder another = AWorkOrder.checkedIn();
        Photo.Subject subject =
                new Photo.Subject(another.number(), another.concern().id(), "", "");
        assertRefused("another concern", () -> photos.attach(id, subject, tom.at(NOON)));
        assertEquals(List.of(), photos.of(another.number()));
    }

    @Test
    void what_makes_no_sense_is_refused_with_a_sentence() {
        String id = sent().toString();
        assertRefused(
                "has not arrived",
                () -> record(Map.of("photo", UUID.randomUUID().toString(), "concern", concern())));
        assertRefused("no photo’s number", () -> record(Map.of("photo", "../x", "concern", concern())));
        assertRefused("no such concern", () -> record(Map.of("photo", id, "concern", "999999999")));
        assertRefused(
                "no such concern",
                () -> record(Map.of(
                        "photo",
                        id,
                        "concern",
                        AWorkOrder.checkedIn().concern().id().toString())));
        assertRefused("At most 500", () -> record(Map.of("photo", id, "concern", concern(), "note", "x".repeat(501))));
        assertRefused(
                "no such check", () -> record(Map.of("photo", id, "concern", concern(), "check", "x".repeat(101))));
        assertEquals(List.of(), photos.of(order.number()));
        record(Map.of("photo", id, "concern", concern(), "note", "x".repeat(500)));
        assertEquals(500, only().note().length());
    }

    @Test
    void a_photo_is_taken_back_and_shown_again_and_all_of_it_stays_on_record() {
        UUID id = APhoto.of(order, "");
        photos.mark(order.number(), id, PhotoMark.CHOSEN, "The clip", 0, ana);
        assertTrue(only().isChosen());
        assertEquals("The clip", only().words());
        photos.mark(order.number(), id, PhotoMark.HIDDEN, "", only().lastMark(), tom);
        assertTrue(only().isHidden());
        assertFalse(only().isChosen());
        assertEquals(tom.name(), only().hiddenBy());
        photos.mark(order.number(), id, PhotoMark.SHOWN, "", only().lastMark(), ana);
        assertFalse(only().isHidden());
        assertTrue(only().isChosen());
        photos.mark(order.number(), id, PhotoMark.LEFT_OUT, "", only().lastMark(), ana);
        assertFalse(only().isChosen());
        assertEquals(4, count("photo_mark where photo_id = '" + id + "'"));
    }

    @Test
    void nobody_decides_about_what_somebody_else_just_decided() {
        UUID id = APhoto.of(order, "");
        photos.mark(order.number(), id, PhotoMark.HIDDEN, "", 0, tom);
        assertThrows(EditConflict.class, () -> photos.mark(order.number(), id, PhotoMark.CHOSEN, "The clip", 0, ana));
        assertFalse(only().isChosen());
    }

    @Test
    void a_photo_of_another_order_is_not_decided_about() {
        UUID id = APhoto.of(order, "");
        assertRefused(
                "no such photo", () -> photos.mark(AWorkOrder.checkedIn().number(), id, PhotoMark.HIDDEN, "", 0, tom));
        assertFalse(only().isHidden());
    }

    @Test
    void the_database_refuses_to_change_or_delete_an_attached_photo() {
        UUID id = APhoto.of(order, "");
        photos.mark(order.number(), id, PhotoMark.HIDDEN, "", 0, tom);
        for (String statement : List.of(
                "update photo set sent_by = 'x' where id = :id",
                "delete from photo where id = :id",
                "update photo_file set jpeg = 'x' where photo_id = :id",
                "delete from photo_file where photo_id = :id",
                "update photo_attachment set note = 'x' where photo_id = :id",
                "delete from photo_attachment where photo_id = :id",
                "update photo_mark set kind = 'SHOWN' where photo_id = :id",
                "delete from photo_mark where photo_id = :id")) {
            assertThrows(RuntimeException.class, () -> run(statement, id), statement);
        }
        assertTrue(photos.large(id).isPresent());
        assertTrue(photos.thumbnail(id).isPresent());
        assertTrue(only().isHidden());
    }

    @Test
    void what_nobody_attached_is_thrown_away_after_a_week_and_nothing_else_is() {
        UUID left = sent();
        UUID attached = APhoto.of(order, "");
        UUID young = sent();
        leftovers.throwAway();
        assertTrue(photos.large(left).isPresent(), "it is young yet");
        UUID old = UUID.randomUUID();
        UUID oldAttached = UUID.randomUUID();
        age(left, old);
        age(attached, oldAttached);
        assertTrue(leftovers.throwAway() >= 1);
        assertEquals(0, count("photo where id = '" + old + "'"));
        assertEquals(0, count("photo_file where photo_id = '" + old + "'"));
        assertTrue(photos.large(young).isPresent());
        assertTrue(photos.large(attached).isPresent());
        assertEquals(1, count("photo where id = '" + oldAttached + "'"));
        assertEquals(0, leftovers.throwAway());
    }

    @Test
    void the_database_keeps_pictures_as_a_directory_does() {
        UUID id = sent();
        byte[] large = photos.large(id).orElseThrow();
        QuarkusTransaction.requiringNew()
                .run(() -> database.keep(id, new Picture(1, 1, new byte[] {1}, new byte[] {2})));
        assertArrayEquals(
                large, database.read(List.of(id, UUID.randomUUID()), Size.LARGE).get(id));
        assertEquals(
                1, database.read(List.of(id, UUID.randomUUID()), Size.THUMBNAIL).size());
        assertEquals(Map.of(), database.read(List.of(), Size.LARGE));
    }

    /** The same photo under another id that was sent eight days ago; attached, if it is. */
    private void age(UUID id, UUID older) {
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery(
                            """
                            insert into photo (id, sha256, width, height, sent_at, sent_by)
                            select :older, sha256, width, height, :then, sent_by from photo where id = :id""")
                    .setParameter("older", older)
                    .setParameter(
                            "then", Instant.now().minus(Duration.ofDays(7)).minusSeconds(60))
                    .setParameter("id", id)
                    .executeUpdate();
            entities.createNativeQuery(
                            "insert into photo_file (photo_id, size, jpeg) select :older, size, jpeg from photo_file where photo_id = :id")
                    .setParameter("older", older)
                    .setParameter("id", id)
                    .executeUpdate();
            entities.createNativeQuery(
                            """
                            insert into photo_attachment (photo_id, order_number, concern_id, at, by_name)
                            select :older, order_number, concern_id, at, by_name from photo_attachment where photo_id = :id""")
                    .setParameter("older", older)
                    .setParameter("id", id)
                    .executeUpdate();
        });
    }

    private UUID sent() {
        UUID id = UUID.randomUUID();
        photos.keep(id, APhoto.file(APhoto.jpeg(64, 48)), tom);
        return id;
    }

    private String concern() {
        return order.concern().id().toString();
    }

    private void record(Map<String, String> fields) {
        Entry entry = new Entry(UUID.randomUUID(), "photo", order.number(), NOON, new HashMap<>(fields));
        QuarkusTransaction.requiringNew().run(() -> entries.record(entry, tom));
    }

    private Photo only() {
        List<Photo> all = QuarkusTransaction.requiringNew().call(() -> photos.of(order.number()));
        assertEquals(1, all.size());
        return all.get(0);
    }

    private static void assertRefused(String words, Runnable verb) {
        Refused refused = assertThrows(Refused.class, verb::run);
        assertTrue(refused.getMessage().contains(words), refused.getMessage());
    }

    private void run(String statement, UUID id) {
        TheOwner.runs(statement.replace(":id", "'" + id + "'"));
    }

    private long count(String from) {
        return ((Number) entities.createNativeQuery("select count(*) from " + from)
                        .getSingleResult())
                .longValue();
    }
}
