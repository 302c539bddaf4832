package dev.liftgate.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A test case that is written wrongly says so; it must never pass, nor fail for a reason that is not its own. */
class BrokenVectorTest {

    private static final String CODES = " must be a list of codes: [\"…\"]";
    private static final String SHARES = " must be causes with a number from 0 to 1: {\"cause\": 0.5}";
    private static final String PAIRS = "\"order\" must be pairs of causes, the likelier one first: [[\"…\", \"…\"]]";
    private static final String WITHIN =
            "\"within\" must be a place from 1 and causes: {\"k\": 3, \"causes\": [\"…\"]}";
    private static final String ANSWERS =
            "\"answers\" must be observations with their answers: {\"observation\": \"answer\"}";
    private static final String NO_CASE = "this is no test case: write {\"id\": \"…\", \"answers\": {…}, …}";

    static Stream<Arguments> lines() {
        return Stream.of(
                arguments("", NO_CASE),
                arguments("null", NO_CASE),
                arguments("[]", NO_CASE),
                arguments("7", NO_CASE),
                arguments("{}", "\"id\" is missing; \"answers\" is missing"),
                arguments("{'id':7,'answers':{}}", "\"id\" must be text"),
                arguments("{'id':' ','answers':{}}", "\"id\" must be text"),
                arguments("{'id':null,'answers':{}}", "\"id\" must be text"),
                arguments("{'id':'v','answers':null}", ANSWERS),
                arguments("{'id':'v','answers':[]}", ANSWERS),
                arguments("{'id':'v','answers':{'o':null}}", ANSWERS),
                arguments("{'id':'v','answers':{'o':true}}", ANSWERS),
                arguments("{'id':'v','answers':{'o':['a']}}", ANSWERS),
                with("'topAny':'latch'", "\"topAny\"" + CODES),
                with("'topAny':[]", "\"topAny\"" + CODES),
                with("'notTop':[1]", "\"notTop\"" + CODES),
                with("'rises':[null]", "\"rises\"" + CODES),
                with("'nextAny':{'o':'a'}", "\"nextAny\"" + CODES),
                with("'notNext':null", "\"notNext\"" + CODES),
                with("'order':['a','b']", PAIRS),
                with("'order':[]", PAIRS),
                with("'order':[['a']]", PAIRS),
                with("'order':[['a','b','c']]", PAIRS),
                with("'order':[['a',1]]", PAIRS),
                with("'within':3", WITHIN),
                with("'within':{'k':0,'causes':['a']}", WITHIN),
                with("'within':{'k':1.5,'causes':['a']}", WITHIN),
                with("'within':{'k':'3','causes':['a']}", WITHIN),
                with("'within':{'k':99999999999,'causes':['a']}", WITHIN),
                with("'within':{'k':3,'causes':[]}", WITHIN),
                with("'within':{'k':3}", WITHIN),
                with("'within':{'k':3,'causes':['a'],'more':1}", WITHIN),
                with("'atLeast':{}", "\"atLeast\"" + SHARES),
                with("'atLeast':{'a':'0.5'}", "\"atLeast\"" + SHARES),
                with("'atLeast':{'a':1.01}", "\"atLeast\"" + SHARES),
                with("'atMost':{'a':-0.01}", "\"atMost\"" + SHARES),
                with("'atMost':{'a':1e999}", "\"atMost\"" + SHARES),
                with("'atMost':[0.5]", "\"atMost\"" + SHARES),
                with(
                        "'driveability':'fly'",
                        "\"driveability\" must be one of ok-for-now, short-distance, do-not-drive"),
                with(
                        "'driveability':['do-not-drive']",
                        "\"driveability\" must be one of ok-for-now, short-distance, do-not-drive"),
                with("'color':'red'", "\"color\" is nothing that a test case says"),
                with("'topany':['a']", "\"topany\" is nothing that a test case says"),
                with(
                        "'topAny':7,'order':7,'atMost':7,'x':7",
                        "\"topAny\"" + CODES + "; " + PAIRS + "; \"atMost\"" + SHARES
                                + "; \"x\" is nothing that a test case says"));
    }

    private static Arguments with(String key, String reason) {
        return arguments("{'id':'v','answers':{}," + key + "}", reason);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void all_that_is_wrong_is_said_at_once(String line, String reason) {
        assertEquals(reason, refusal(line.replace('\'', '"')));
    }

    @Test
    void what_is_no_json_is_called_so() {
        for (String text : List.of(
                "nonsense",
                "{'id':'v','answers':{}",
                "{'id':'v','answers':{}} {}",
                "{'id':'v','id':'w','answers':{}}",
                "{'id':'v','answers':{'o':'a','o':'b'}}",
                "{'id':'v','answers':{},'atMost':{'a':NaN}}",
                "{'id':'v','answers':{},'atMost':{'a':0x1}}",
                "{'id':'v','answers':{},'atMost':{'a':0,5}}",
                "{id:'v','answers':{}}",
                "{'id':'v\tw','answers':{}}",
                "{'id':'v','answers':{},}",
                "[".repeat(100_000),
                "{'a':".repeat(100_000),
                "{'id':'v','answers':{},'atMost':{'a':" + "1".repeat(100_000) + "}}",
                "\u0000\u0001")) {
            String reason = refusal(text.replace('\'', '"'));
            assertTrue(reason.startsWith("this is no JSON: ") && reason.length() < 150, reason);
        }
    }

    @Test
    void a_name_without_end_is_quoted_by_its_beginning() {
        assertTrue(refusal("{\"id\":\"v\",\"answers\":{},\"" + "k".repeat(40_000) + "\":1}")
                        .length()
                < 200);
    }

    @Test
    void numbers_of_any_length_are_compared_at_once() {
        assertEquals(
                Map.of("a", 0.0),
                VectorLine.read("{\"id\":\"v\",\"answers\":{},\"atMost\":{\"a\":1e-999999999}}")
                        .atMost());
    }

    @Test
    void what_a_test_case_does_not_say_is_not_expected() {
        Vector vector =
                VectorLine.read("{\"id\":\"v\",\"answers\":{\"o\":\"a\"},\"within\":{\"k\":2,\"causes\":[\"c\"]}}");
        assertEquals(
                new Vector(
                        "v",
                        Map.of("o", "a"),
                        null,
                        null,
                        null,
                        new Vector.Within(2, List.of("c")),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                vector);
    }

    private static String refusal(String line) {
        return assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThrows(IllegalArgumentException.class, () -> VectorLine.read(line))
                        .getMessage());
    }
}
