package dev.liftgate;

import dev.liftgate.DrillPerson.DrillAnswer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A price list with one part: uploaded, looked at, confirmed, and seen through; anew where it was interrupted. */
final class PriceListWrite implements MixedWrite {

    private static final int INTERRUPTED = 409;
    private static final int ANOTHER_RUNS = 422;
    private static final String HEADINGS = "number,brand,description,condition,cost,list_price,taxable\n";

    /** How often each list was interrupted. */
    private final Map<Integer, Integer> interrupted = new ConcurrentHashMap<>();

    @Override
    public String name() {
        return "price lists, uploaded and confirmed";
    }

    /** One after the other: the shop takes no second list while one is under way. */
    @Override
    public synchronized int send(DrillPerson person, int number, String key) throws IOException, InterruptedException {
        String mark = MixedWrite.mark(number);
        String list = HEADINGS + mark + ",Drill,Clip " + number + ",used," + MixedWrite.worth(number) + ",,yes\n";
        DrillAnswer sent = person.upload(
                "/catalog/imports",
                key(key, number, "list"),
                "file",
                mark + ".csv",
                list.getBytes(StandardCharsets.UTF_8),
                Map.of("supplier", "", "pasted", ""));
        if (sent.status() != DrillPerson.SAVED) {
            return sent.status();
        }
        DrillAnswer read = seenThrough(person, sent.place());
        if (read.body().contains("/comparison")) {
            // another person's list came between: the shop died after this one was compared, and before its yes
            person.post(sent.place() + "/comparison", UUID.randomUUID().toString(), Map.of());
            read = seenThrough(person, sent.place());
        }
        if (!read.body().contains("Take over 1 row")) {
            return end(read, number);
        }
        DrillAnswer confirmed = person.post(sent.place() + "/confirmation", key(key, number, "yes"), Map.of());
        return confirmed.status() == DrillPerson.SAVED
                ? end(seenThrough(person, sent.place()), number)
                : confirmed.status();
    }

    private String key(String key, int number, String what) {
        String whole = key + what + interrupted.getOrDefault(number, 0);
        return UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static DrillAnswer seenThrough(DrillPerson person, String place) throws IOException, InterruptedException {
        DrillAnswer page = person.get(place);
        while (page.status() == 200 && page.body().contains("<progress")) {
            MixedWriters.rest();
            page = person.get(place);
        }
        return page;
    }

    private int end(DrillAnswer page, int number) {
        if (page.status() != 200) {
            return page.status();
        }
        if (page.body().contains("The catalog is up to date: 1 added")) {
            return DrillPerson.SAVED;
        }
        if (page.body().contains("This import was interrupted")
                || page.body().contains("The rows of this file were lost")) {
            interrupted.merge(number, 1, Integer::sum);
            return INTERRUPTED;
        }
        throw new AssertionError("a price list came to this: " + page.body());
    }

    /** Where it is in the catalog and no other list says so; one that was interrupted left nothing. */
    @Override
    public String found() {
        return """
            select part.number, null from part join parts_import its
              on its.file_name = part.number || '.csv' and its.state = 'APPLIED'""";
    }

    @Override
    public Set<Integer> mayAnswer() {
        return Set.of(INTERRUPTED, ANOTHER_RUNS);
    }
}
