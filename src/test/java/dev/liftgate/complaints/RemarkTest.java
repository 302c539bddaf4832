package dev.liftgate.complaints;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.complaints.Remark.RemarkMade;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemarkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "door not open | it won't open, the rear door I mean. The door will not budge or open",
                "door not open | cannot get the door of this thing to open",
                "door not open | The door is jammed",
                "handle loose | lever inside just flops about",
                "shake when braking | the wheel shimmies whenever I hit the brakes",
                "overheat idle | it overheats when I sit at idle",
                "sometimes | it works maybe one time in four",
                "cold | won't open when it is cold",
                "cold | works until it is cold",
                "door rattle | something in the door rattles",
                "click + not start | It clicks. I tried twice. It does not crank",
                "rear door | back left passenger door"
            })
    void it_is_found_in_whatever_words_it_is_made(String remark, String words) {
        assertTrue(isMade(remark, words), words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "door not open | the door opens",
                "door not open | the trunk won't open",
                "door not open | the lock on the door won't open",
                "door not open | the other door won't open",
                "door not open | maybe the door won't open",
                "door not open | is it that the door won't open?",
                "door not open | my old car had a door that wouldn't open",
                "shake when braking | it shakes at 60. The brakes are new. I was braking yesterday",
                "rear door | the door is fine, and there is a toy on the floor in the rear",
                "cold | works fine when it is cold",
                "cold | won't open until it is cold",
                "overheat when idle | fine when it is at idle, overheats when I drive",
                "overheat when drive | it is fine when I drive, overheats when idle",
                "not move | I tried to move it",
                "rattle | rattles in the trunk",
                "driver door | the rear door on the driver side"
            })
    void it_is_not_found_where_it_is_not_made_of_its_things(String remark, String words) {
        assertEquals(false, isMade(remark, words), words);
    }

    @Test
    void of_two_orders_of_the_same_words_one_is_enough() {
        assertEquals(new Remark("door not open").key(), new Remark("won't open the door").key());
    }

    @ParameterizedTest
    @CsvSource({"door, true", "rear, true", "rear door, false", "click, false", "door click, false"})
    void one_thing_or_place_says_nothing(String remark, boolean nothing) {
        assertEquals(nothing, new Remark(remark).saysTooLittle());
        assertEquals(nothing, Complaints.remarkFault(remark).isPresent());
    }

    private static boolean isMade(String remark, String words) {
        Remark wanted = new Remark(remark);
        Telling telling = new Telling(Words.ofComplaint(words, new Spelling(Set.of())));
        Set<String> things = new HashSet<>(wanted.parts());
        things.add("wheel");
        return wanted.in(telling).stream().anyMatch((RemarkMade made) -> made.isAbout(things));
    }
}
