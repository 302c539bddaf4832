package dev.liftgate.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AWorkOrder;
import dev.liftgate.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No page has a style of its own but a paper, whose margins the policy knows by a word. */
@QuarkusTest
class StyleNonceTest {

    private static final Pattern WORD = Pattern.compile("<style nonce=\"([^\"]{20,})\">");
    private static final String POLICY = "Content-Security-Policy";

    @Test
    void a_papers_margins_are_allowed_by_the_word_of_this_one_answer() {
        AWorkOrder order = AWorkOrder.checkedIn().withConfirmedCause().priced().issued();
        String paper = order.path() + "/estimates/1";
        String word = word(Visitor.advisor().get(paper));
        assertNotEquals(word, word(Visitor.advisor().get(paper)));
    }

    @Test
    void other_pages_allow_no_style_of_their_own() {
        Visitor.advisor()
                .get("/")
                .then()
                .header(POLICY, containsString("style-src 'self';"))
                .body(not(containsString("style=")))
                .body(not(containsString("<style")));
    }

    private static String word(Response answer) {
        Matcher word = WORD.matcher(answer.asString());
        assertTrue(word.find(), "the paper has no style");
        String policy = answer.header(POLICY);
        assertTrue(policy.contains("style-src 'self' 'nonce-" + word.group(1) + "'"), policy);
        return word.group(1);
    }
}
