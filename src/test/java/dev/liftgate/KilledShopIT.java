package dev.liftgate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shop that dies while a tablet sends it what waits, and comes back as a newer version. */
class KilledShopIT {

    private static final int ITEMS = 200;
    private static final Pattern CONCERN = Pattern.compile("(/orders/\\d+/concerns/\\d+)/checks");

    /** Records as the page does it when a button is pressed, only faster than thumbs are. */
    private static final String RECORD =
            """
            async count => {
              const page = document.querySelector('script[type=module][src*="/tablet/"]').src
              const { add } = await import(page.replace('page.js', 'store.js'))
              const known = JSON.parse(document.querySelector('#case').textContent)
              const order = document.querySelector('[data-page-order]').dataset.pageOrder
              const answers = ['loose', 'normal', 'stiff']
              let seen
              for (let i = 0; i < count; i++) {
                const note = `Item ${i}`
                if (i % 4 === 3) await add('ask-part', order, { words: note, quantity: '1' }, note)
                else {
                  const answer = answers[i % answers.length]
                  const fields = { concern: String(known.concern), check: 'handle-feel', answer, note, guide: known.guideHash, found: JSON.stringify({ state: 'ANSWERED', answer }) }
                  seen = (await add('answer', order, seen ? { ...fields, seen } : fields, note)).id
                }
              }
            }""";

    private static final String RECORDED =
            """
            select %s from (select note from check_result where note like 'Item %%'
              union all select words from bay_request where words like 'Item %%') recorded (note)""";

    @TempDir
    Path disk;

    private PackagedShop shop;
    private TabletInHand tablet;
    private String checks;

    @BeforeEach
    void a_car_is_in_the_shop_and_tom_has_a_tablet() throws IOException, InterruptedException {
        shop = new PackagedShop(Files.createDirectory(disk.resolve("shop")));
        shop.open();
        BenchBrowser ana = new BenchBrowser(shop.address(), "advisor");
        checks = BenchBrowser.find(CONCERN, ana.page(ana.takeIn(1))) + "/checks";
        tablet = TabletInHand.signedIn(Files.createDirectory(disk.resolve("tablet")), shop.port());
    }

    @AfterEach
    void all_is_put_away() throws IOException {
        tablet.close();
        shop.kill();
    }

    @Test
    void two_hundred_items_and_some_photos_outlive_the_shop_s_death_and_its_update_and_are_there_once()
            throws Exception {
        tablet.openChecks(checks);
        tablet.wire().cut();
        tablet.page().evaluate(RECORD, ITEMS);
        tablet.photos(3);
        tablet.waits(ITEMS + 3);

        tablet.wire().mend();
        tablet.page().evaluate("() => dispatchEvent(new Event('online'))");
        tablet.until("() => Number(/\\d+/.exec(document.querySelector('#sync').textContent)) <= 150", null);
        shop.kill();
        int left = tablet.waiting();
        assertTrue(left > 0 && left <= 150, left + " were left");

        shop.update("js/tablet/page.js", "\ndocument.documentElement.dataset.updated = 'yes'\n");
        shop.open();
        // whoever comes first waits for a shop that has just opened, and would see the page that is kept instead
        BenchBrowser morgan = new BenchBrowser(shop.address(), "manager");
        morgan.page(checks);
        morgan.page(checks);
        tablet.wire().leadTo(shop.port());
        assertTrue(tablet.waiting() > 0, "data waits while the shop is updated");
        tablet.reload();
        tablet.page().locator("html[data-updated=yes]").waitFor();
        tablet.allIsSaved();

        assertEquals(ITEMS, shop.count(RECORDED.formatted("count(*)")));
        assertEquals(ITEMS, shop.count(RECORDED.formatted("count(distinct note)")));
        assertEquals(3, shop.count("select count(*) from photo_attachment"));
        assertEquals(ITEMS + 3, shop.count("select count(*) from tablet_entry where outcome = 'SAVED'"));
        assertEquals(0, shop.count("select count(*) from tablet_entry where outcome <> 'SAVED'"));

        tablet.wire().cut();
        tablet.reload();
        tablet.page().locator("html[data-updated=yes]").waitFor();
    }
}
