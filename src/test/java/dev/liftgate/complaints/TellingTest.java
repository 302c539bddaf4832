package dev.liftgate.complaints;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each thought in brackets; what is denied with a minus, what is only tried with a tilde, what is half true with a percent sign. */
class TellingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the door won't open | [door -open]",
                "it refuses to open, the door | [-open] [door]",
                "door never opens or closes | [door never -open -close]",
                "no click at all | [-click atall]",
                "the window has stopped moving | [window -move]"
            })
    void a_not_denies_the_verb_that_it_stands_before(String words, String thoughts) {
        assertEquals(thoughts, told(words));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I tried to open the door | [~open door]",
                "I went to open it | [~open]",
                "the handle barely moves | [handle %move]",
                "the door is hard to open | [door hard %open]",
                "I have to open it from outside | [open outside]",
                "I am not able to open it | [abl -open]"
            })
    void what_is_tried_or_half_true_is_neither_said_nor_denied(String words, String thoughts) {
        assertEquals(thoughts, told(words));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Opens from inside but not from outside | [open inside] [outside <-open>]",
                "Inside it opens, outside it doesn't | [inside open] [outside <-open>]",
                "It won't open from inside. From outside it does | [-open inside] [outside <open>]"
            })
    void a_thought_without_a_verb_repeats_the_one_before(String words, String thoughts) {
        assertEquals(thoughts, told(words));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The window is slow. It stops halfway | [window slow] [stop halfway <window>]",
                "left rear, won't open | [left rear] [-open <left> <rear>]",
                "The other window is fine, mine won't move | [other window work]! [mine -move]"
            })
    void a_thing_is_named_once_and_meant_until_another_one_is(String words, String thoughts) {
        assertEquals(thoughts, told(words));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the lock works | [lock work]",
                "it won't lock | [-lockup]",
                "they lock and unlock | [lockup unlock]",
                "shakes at 60 mph | [shake bandspeed mph]",
                "shakes at 100 km/h | [shake bandspeed km] [h]",
                "the battery is four years old | [battery someyears year old]",
                "the tailgate handle is loose | [trunk loose]",
                "stuck shut | [stuck -open* -move*]"
            })
    void a_few_words_mean_what_their_neighbors_make_of_them(String words, String thoughts) {
        assertEquals(thoughts, told(words));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "there is no coolant in it | [-coolant]",
                "without the key | [-key]",
                "no key works | [key -work]",
                "it goes almost to the floor | [%floor]",
                "almost new shoes | [renew shoe]"
            })
    void a_thing_is_missing_behind_a_no_that_no_verb_takes(String words, String thoughts) {
        assertEquals(thoughts, told(words));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It won't lock. The other two do | [-lockup] [other two <lockup>]!",
                "It won't lock with the remote, not with the spare either | [-lockup remote] [spare -either <-lockup>]",
                "It won't open. I don't know what to do | [-open] [-know]",
                "It opens from outside, its only the inside one | [open outside] [only inside]",
                "no click at the front | [-click front]"
            })
    void a_last_word_repeats_the_verb_that_it_stands_for(String words, String thoughts) {
        assertEquals(thoughts, told(words));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stops if I rest my foot on it | [stop] [rest foot on]",
                "the rest work | [other work]!",
                "every other press | [every other press]"
            })
    void others_are_other_things(String words, String thoughts) {
        assertEquals(thoughts, told(words));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "two doors won't open | [several door -open]",
                "one of the doors won't open | [single door -open]",
                "the other two doors open | [other two door open]!",
                "4 degrees out | [cold out]",
                "95 degrees | [hot]",
                "20 degrees to the left | [cold left]",
                "it comes out way too far | [loose]",
                "in the back on rough roads | [rear on rough road]"
            })
    void numbers_and_small_words_are_read_with_their_neighbors(String words, String thoughts) {
        assertEquals(thoughts, told(words));
    }

    private static String told(String words) {
        return new Telling(Words.ofComplaint(words, new Spelling(Set.of())))
                .thoughts().stream()
                        .filter(thought -> !thought.notions().isEmpty())
                        .map(TellingTest::shown)
                        .collect(Collectors.joining(" "));
    }

    private static String shown(Thought thought) {
        List<String> shown = thought.notions().stream().map(TellingTest::shown).toList();
        return "[" + String.join(" ", shown) + "]" + (thought.is(Thought.Trait.OF_OTHERS) ? "!" : "");
    }

    private static String shown(Notion notion) {
        String sign =
                switch (notion.stance()) {
                    case SAID -> "";
                    case DENIED -> "-";
                    case TRIED -> "~";
                    case HALF -> "%";
                };
        String name = sign + notion.concept() + (notion.implied() ? "*" : "");
        return notion.inherited() ? "<" + name + ">" : name;
    }
}
