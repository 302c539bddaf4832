package dev.liftgate.press;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class OutlineTest {

    @Test
    void every_section_and_under_it_every_job_gets_its_bookmark() {
        String page = Outline.into("<head></head><h2 class=\"x\">Work</h2>"
                + "<div class=\"job\" data-name=\"A · Cable\"></div><div class=\"job\" data-name=\"B · Latch\"></div>"
                + "<h2>Paid &amp; <em>done</em></h2>");
        assertTrue(
                page.contains("<bookmark name=\"Work\" href=\"#place-1\">"
                        + "<bookmark name=\"A · Cable\" href=\"#place-2\"></bookmark>"
                        + "<bookmark name=\"B · Latch\" href=\"#place-3\"></bookmark></bookmark>"
                        + "<bookmark name=\"Paid &amp; done\" href=\"#place-4\"></bookmark></bookmarks></head>"),
                page);
        assertTrue(page.contains("<h2 id=\"place-1\" class=\"x\">"), page);
        assertTrue(page.contains("<div id=\"place-3\" class=\"job\""), page);
    }

    @Test
    void a_page_without_sections_stays_as_it_was() {
        String page = "<head></head><body><h1>$1 \\ tag</h1></body>";
        assertEquals(page, Outline.into(page));
    }

    @Test
    void what_people_type_into_a_name_ends_no_bookmark() {
        String page = Outline.into("<head></head><h2>A \"b\" $1 \\ &lt;/bookmark&gt;</h2>");
        assertTrue(page.contains("name=\"A &quot;b&quot; $1 \\ &lt;/bookmark&gt;\""), page);
    }
}
