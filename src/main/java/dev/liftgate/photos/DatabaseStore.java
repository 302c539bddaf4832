package dev.liftgate.photos;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Pictures in the database, beside everything else: one backup has it all. */
@ApplicationScoped
@Transactional
class DatabaseStore implements PhotoStore {

    @Inject
    EntityManager entities;

    @Override
    public void keep(UUID photo, Picture picture) {
        for (Size size : Size.values()) {
            entities.createNativeQuery(
                            "insert into photo_file (photo_id, size, jpeg) values (:photo, :size, :jpeg) on conflict do nothing")
                    .setParameter("photo", photo)
                    .setParameter("size", size.name())
                    .setParameter("jpeg", size.of(picture))
                    .executeUpdate();
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<UUID, byte[]> read(Collection<UUID> photos, Size size) {
        if (photos.isEmpty()) {
            return Map.of();
        }
        List<Object[]> rows = entities.createNativeQuery(
                        "select photo_id, jpeg from photo_file where photo_id in (:photos) and size = :size")
                .setParameter("photos", photos)
                .setParameter("size", size.name())
                .getResultList();
        Map<UUID, byte[]> found = new HashMap<>();
        rows.forEach(row -> found.put((UUID) row[0], (byte[]) row[1]));
        return found;
    }

    @Override
    public void forget(UUID photo) {
        entities.createNativeQuery("delete from photo_file where photo_id = :photo")
                .setParameter("photo", photo)
                .executeUpdate();
    }
}
