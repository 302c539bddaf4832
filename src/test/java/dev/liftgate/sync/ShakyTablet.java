package dev.liftgate.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.liftgate.ATablet;
import dev.liftgate.Visitor;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A tablet at the far end of the yard: requests get lost, come late, come twice, and answers do not come back. Its clock
 * jumps both ways, and other people sign in on it.
 */
final class ShakyTablet {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ATablet tablet;
    private final Visitor another;
    private final Random chance;
    private final List<List<Map<String, Object>>> onTheWay = new ArrayList<>();

    /** What the shop said of each position, whether or not the tablet heard it. */
    private final Map<Integer, String> said = new TreeMap<>();

    private int heard;

    /** @param another person who sometimes has it in hand; what is sent then is not theirs */
    ShakyTablet(ATablet tablet, Visitor another, Random chance) {
        this.tablet = tablet;
        this.another = another;
        this.chance = chance;
    }

    boolean isWaiting() {
        return heard < tablet.entries().size();
    }

    Map<Integer, String> said() {
        return said;
    }

    /** One try to send some of what waits, and what the network makes of it. */
    void transmit() {
        if (!onTheWay.isEmpty() && chance.nextInt(4) == 0) {
            arrive(onTheWay.remove(chance.nextInt(onTheWay.size())));
        }
        List<Map<String, Object>> part = part();
        if (chance.nextInt(5) == 0) {
            tablet.isAhead(Duration.ofMinutes(chance.nextInt(600) - 300));
        }
        if (heard > 0 && chance.nextInt(20) == 0) {
            assertEquals(403, tablet.sendAs(another, part).statusCode());
        }
        int fate = chance.nextInt(20);
        if (fate < 3) {
            return; // lost on the way there
        }
        if (fate < 5) {
            onTheWay.add(part);
        } else if (fate < 9) {
            arrive(part); // the answer is lost
        } else {
            hear(arrive(part));
        }
    }

    /** What was still on the way arrives at last. */
    void settle() {
        Collections.shuffle(onTheWay, chance);
        onTheWay.forEach(this::arrive);
        onTheWay.clear();
    }

    /** Neighbours of any number, most often the first that nobody confirmed; some come again, some too early. */
    private List<Map<String, Object>> part() {
        int all = tablet.entries().size();
        int from = Math.min(heard, all - 1) + (chance.nextInt(4) == 0 ? chance.nextInt(5) - 2 : 0);
        from = Math.max(0, Math.min(from, all - 1));
        int to = Math.min(all, from + 1 + chance.nextInt(8));
        List<Map<String, Object>> part = new ArrayList<>(tablet.entries().subList(from, to));
        if (chance.nextInt(5) == 0) {
            part.add(part.get(chance.nextInt(part.size())));
        }
        if (chance.nextInt(5) == 0) {
            Collections.shuffle(part, chance);
        }
        return part;
    }

    private JsonNode arrive(List<Map<String, Object>> part) {
        JsonNode answer = read(tablet.send(part));
        assertEquals(part.size(), answer.get("results").size(), answer.toString());
        for (JsonNode result : answer.get("results")) {
            int position = result.get("position").asInt();
            if (result.get("state").asText().equals("again")) {
                assertTrue(position >= answer.get("next").asInt(), answer.toString());
            } else {
                String now =
                        result.get("state").asText() + " " + result.get("words").asText();
                String before = said.putIfAbsent(position, now);
                assertTrue(before == null || before.equals(now), position + ": " + before + ", then " + now);
            }
        }
        return answer;
    }

    private void hear(JsonNode answer) {
        for (JsonNode result : answer.get("results")) {
            if (!result.get("state").asText().equals("again")) {
                heard = Math.max(heard, result.get("position").asInt());
            }
        }
    }

    static JsonNode read(Response response) {
        assertEquals(200, response.statusCode(), response::asString);
        try {
            return JSON.readTree(response.asString());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
