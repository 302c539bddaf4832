package dev.liftgate;

import dev.liftgate.DrillPerson.DrillAnswer;
import dev.liftgate.photos.APhoto;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Kinds of writes from the bay: entries of a tablet's queue, photos, and clocks. */
abstract sealed class TabletWrite implements MixedWrite {

    private static final byte[] PHOTO = APhoto.jpeg(40, 20);

    private final Map<DrillPerson, String> orders = new ConcurrentHashMap<>();
    private final Map<DrillPerson, String> concerns = new ConcurrentHashMap<>();
    private final String name;

    private TabletWrite(String name) {
        this.name = name;
    }

    static List<MixedWrite> all() {
        return List.of(new Answers(), new TabletPhotos(), new PhotosByForm(), new ClockTimes());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void prepare(DrillOrders made, List<Integer> numbers) throws Exception {
        for (DrillPerson person : made.people()) {
            String order = made.carOf(person);
            orders.put(person, order);
            concerns.put(person, made.concern(order));
        }
    }

    String order(DrillPerson person) {
        return orders.get(person);
    }

    /** The path of the concern of their car. */
    String concern(DrillPerson person) {
        return concerns.get(person);
    }

    String concernId(DrillPerson person) {
        return concern(person).replaceAll(".*/", "");
    }

    private static final class Answers extends TabletWrite {

        private final Map<DrillPerson, String> seen = new ConcurrentHashMap<>();

        Answers() {
            super("answers to checks, from a tablet");
        }

        @Override
        public int send(DrillPerson person, int number, String key) throws IOException, InterruptedException {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("concern", concernId(person));
            fields.put("check", "handle-feel");
            fields.put("answer", List.of("loose", "normal", "stiff").get(number % 3));
            fields.put("note", MixedWrite.mark(number));
            fields.put("seen", seen.getOrDefault(person, ""));
            int status = person.record(number, "answer", order(person), fields);
            if (status == DrillPerson.SAVED) {
                seen.put(person, person.lastEntry());
            }
            return status;
        }

        @Override
        public String found() {
            return "select note, null from check_result";
        }
    }

    private static final class TabletPhotos extends TabletWrite {

        TabletPhotos() {
            super("photos from a tablet");
        }

        @Override
        public int send(DrillPerson person, int number, String key) throws IOException, InterruptedException {
            DrillAnswer kept = person.put("/photos/" + key, PHOTO);
            if (kept.status() != 204) {
                return kept.status();
            }
            Map<String, String> fields =
                    Map.of("concern", concernId(person), "photo", key, "note", MixedWrite.mark(number));
            return person.record(number, "photo", order(person), fields);
        }

        @Override
        public String found() {
            return PhotosByForm.FOUND;
        }
    }

    private static final class PhotosByForm extends TabletWrite {

        /** With both sizes of the picture. */
        private static final String FOUND =
                """
                select note, null from photo_attachment its
                where 2 = (select count(*) from photo_file file where file.photo_id = its.photo_id)""";

        PhotosByForm() {
            super("photos by a form");
        }

        @Override
        public int send(DrillPerson person, int number, String key) throws IOException, InterruptedException {
            Map<String, String> fields = Map.of("note", MixedWrite.mark(number));
            return person.upload(concern(person) + "/photos", key, "photos", "photo.jpg", PHOTO, fields)
                    .status();
        }

        @Override
        public String found() {
            return FOUND;
        }
    }

    /** Started and stopped again, each by a form: one entry that has an end. */
    private static final class ClockTimes extends TabletWrite {

        private String order;
        private final Map<Integer, Long> jobs = new ConcurrentHashMap<>();

        ClockTimes() {
            super("clocks, started and stopped");
        }

        @Override
        public void prepare(DrillOrders made, List<Integer> numbers) throws Exception {
            order = made.authorized(
                    "10.00", numbers.stream().map(MixedWrite::mark).toList());
            for (int number : numbers) {
                jobs.put(number, made.job(MixedWrite.mark(number)));
            }
        }

        @Override
        public int send(DrillPerson person, int number, String key) throws IOException, InterruptedException {
            String start = "/bay" + order + "/jobs/" + jobs.get(number) + "/clock";
            DrillAnswer started = person.post(start, key, Map.of("pause", "other"));
            if (started.status() != DrillPerson.SAVED) {
                return started.status();
            }
            String other = UUID.nameUUIDFromBytes(key.getBytes()).toString();
            return person.post("/bay" + order + "/clock/stop", other, Map.of()).status();
        }

        @Override
        public String found() {
            return """
                select job.title, null from time_entry entry join job on job.id = entry.job_id
                where entry.stopped_at is not null""";
        }
    }
}
