package dev.liftgate.photos;

import dev.liftgate.photos.Photo.Subject;
import dev.liftgate.photos.PhotoStore.Size;
import dev.liftgate.staff.Actor;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.EditConflict;
import dev.liftgate.web.Refused;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** All photos: taking them in, attaching them to a concern, and what people decide about them. */
@ApplicationScoped
public class Photos {

    private static final Logger LOG = Logger.getLogger(Photos.class);

    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_CHECK = 100;

    /** A decision about a photo. There are two pairs; of each, the latest counts. */
    public enum PhotoMark {
        HIDDEN,
        SHOWN,
        CHOSEN,
        LEFT_OUT
    }

    @Inject
    EntityManager entities;

    @Inject
    PhotoStores store;

    @Inject
    Clock clock;

    /**
     * Takes a photo in. Sending the same file under the same id again is fine and changes nothing.
     *
     * @param id made by the sender
     * @throws EditConflict if another file was sent under this id
     * @throws Refused if it is no photo, too large or damaged
     */
    public void keep(UUID id, Path file, Actor by) {
        PhotoFile sent = new PhotoFile(file);
        String sha256 = sent.sha256();
        if (QuarkusTransaction.joiningExisting().call(() -> isKept(id, sha256))) {
            return;
        }
        Picture picture = Darkroom.develop(sent);
        QuarkusTransaction.joiningExisting().run(() -> {
            if (insert(id, sha256, picture, by)) {
                store.keep(id, picture);
            } else {
                isKept(id, sha256); // it came in by another way meanwhile
            }
        });
    }

    private boolean isKept(UUID id, String sha256) {
        Optional<?> kept = entities.createNativeQuery("select sha256 from photo where id = :id")
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
        if (kept.isPresent() && !kept.get().equals(sha256)) {
            throw new EditConflict(
                    "", "Another photo was sent under this number before. Nothing was changed: take it again.");
        }
        return kept.isPresent();
    }

    private boolean insert(UUID id, String sha256, Picture picture, Actor by) {
        return entities.createNativeQuery(
                                """
                                insert into photo (id, sha256, width, height, sent_at, sent_by)
                                values (:id, :sha256, :width, :height, :at, :by) on conflict do nothing""")
                        .setParameter("id", id)
                        .setParameter("sha256", sha256)
                        .setParameter("width", picture.width())
                        .setParameter("height", picture.height())
                        .setParameter("at", clock.instant())
                        .setParameter("by", by.name())
                        .executeUpdate()
                == 1;
    }

    /**
     * Sets the subject of a photo, once and for good. Setting the same again changes nothing.
     *
     * @param by who took it, and when
     * @throws Refused if the photo was not sent, has another subject, or the order has no such concern
     */
    @Transactional
    public void attach(UUID photo, Subject subject, Stamp by) {
        if (subject.note().length() > LONGEST_NOTE) {
            throw new Refused("note", "At most 500 characters");
        }
        if (subject.check().length() > LONGEST_CHECK) {
            throw new Refused("check", "There is no such check.");
        }
        requireConcern(subject);
        requireSent(photo);
        boolean added = entities.createNativeQuery(
                                """
                                insert into photo_attachment
                                  (photo_id, order_number, concern_id, observation, note, at, by_name)
                                values (:photo, :order, :concern, :observation, :note, :at, :by) on conflict do nothing""")
                        .setParameter("photo", photo)
                        .setParameter("order", subject.order())
                        .setParameter("concern", subject.concern())
                        .setParameter("observation", subject.check())
                        .setParameter("note", subject.note())
                        .setParameter("at", by.at())
                        .setParameter("by", by.name())
                        .executeUpdate()
                == 1;
        if (!added
                && find(photo)
                        .filter(kept -> kept.concern() == subject.concern())
                        .isEmpty()) {
            throw new Refused("This photo belongs to another concern already.");
        }
    }

    private void requireConcern(Subject subject) {
        if (entities.createNativeQuery(
                        "select 1 from concern c join work_order o on o.id = c.order_id where o.number = :order and c.id = :concern")
                .setParameter("order", subject.order())
                .setParameter("concern", subject.concern())
                .getResultList()
                .isEmpty()) {
            throw new Refused("Order " + subject.order() + " has no such concern.");
        }
    }

    /** Locks the photo too, since it might be deleted at this moment. */
    private void requireSent(UUID photo) {
        if (entities.createNativeQuery("select 1 from photo where id = :id for key share")
                .setParameter("id", photo)
                .getResultList()
                .isEmpty()) {
            throw new Refused("photo", "The photo itself has not arrived. Send it first.");
        }
    }

    /** Every photo of an order, hidden ones too, in the order they were taken. It takes one statement. */
    @Transactional
    public List<Photo> of(long order) {
        return Photo.list("order = ?1 order by at, sentAt, id", order);
    }

    @Transactional
    public Optional<Photo> find(UUID photo) {
        return Photo.find("id", photo).firstResultOptional();
    }

    /**
     * Adds a decision about a photo.
     *
     * @param seen {@link Photo#lastMark} when the person looked
     * @param words for the customer to read below it, with {@link PhotoMark#CHOSEN}; else empty
     * @throws EditConflict if something was decided about it in the meantime
     */
    @Transactional
    public void mark(long order, UUID photo, PhotoMark mark, String words, long seen, Actor by) {
        if (entities.createNativeQuery(
                        "select 1 from photo_attachment where photo_id = :photo and order_number = :order for update")
                .setParameter("photo", photo)
                .setParameter("order", order)
                .getResultList()
                .isEmpty()) {
            throw new Refused("This order has no such photo.");
        }
        long last = ((Number) entities.createNativeQuery(
                                "select coalesce(max(id), 0) from photo_mark where photo_id = :photo")
                        .setParameter("photo", photo)
                        .getSingleResult())
                .longValue();
        if (last != seen) {
            throw new EditConflict(
                    "", "Somebody decided something else about this photo meanwhile. Look at it again, then choose.");
        }
        entities.createNativeQuery(
                        """
                        insert into photo_mark (photo_id, kind, words, at, by_name)
                        values (:photo, :kind, :words, :at, :by)""")
                .setParameter("photo", photo)
                .setParameter("kind", mark.name())
                .setParameter("words", mark == PhotoMark.CHOSEN ? words : "")
                .setParameter("at", clock.instant())
                .setParameter("by", by.name())
                .executeUpdate();
    }

    /** A JPEG; its longest side has 2048 pixels at most. */
    public Optional<byte[]> large(UUID photo) {
        return Optional.ofNullable(store.read(List.of(photo), Size.LARGE).get(photo));
    }

    /** A JPEG; its longest side has 320 pixels at most. */
    public Optional<byte[]> thumbnail(UUID photo) {
        return Optional.ofNullable(store.read(List.of(photo), Size.THUMBNAIL).get(photo));
    }

    /** Thumbnails for a paper. Missing ones are left out: a paper without pictures is better than none. */
    public Map<UUID, byte[]> thumbnails(Collection<UUID> photos) {
        if (photos.isEmpty()) {
            return Map.of();
        }
        try {
            return store.read(photos, Size.THUMBNAIL);
        } catch (RuntimeException e) {
            LOG.error("a paper goes without its photos", e);
            return Map.of();
        }
    }
}
