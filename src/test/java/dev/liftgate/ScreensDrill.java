package dev.liftgate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every page that a person can open, over a filled shop, at every size, in light and in dark; run by
 * {@code bin/drill screens}, which tells more.
 */
@QuarkusTest
@TestProfile(AnOlderShopTest.AsItWasLeft.class)
class ScreensDrill {

    private static final Path PICTURES = Path.of("target/screens/drill");

    /** Which of them, by a part of the address; all unless it is said. */
    private static final Pattern WANTED = Pattern.compile(System.getProperty("liftgate.drill.pages", ""));

    /** The last one of the desk is a screen of 1280 pixels at 200 %. */
    private static final List<int[]> DESK = sizes(1920, 1080, 1440, 900, 1280, 800, 640, 400, 390, 844);

    private static final List<int[]> TABLET = sizes(1024, 768, 768, 1024, 512, 384, 390, 844);
    private static final List<int[]> PHONE = sizes(1280, 800, 640, 400, 390, 844);

    /** What is looked at by eye, in light: a picture of a whole page takes its time. */
    private static final Set<Integer> PICTURED = Set.of(1280, 1024, 768, 390);

    /** Chromium 156 lays a page out for its new width a frame before it asks the style sheets for that width. */
    private static final String DRAWN_ANEW =
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";

    /** A page as somebody opens it. */
    private record Look(String name, String address, Screen by, List<int[]> sizes, int lowest) {}

    @TestHTTPResource("")
    String base;

    private final Map<String, Screen> people = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Integer> named = new HashMap<>();
    private final Set<String> opened = new HashSet<>();
    private FilledShop.Orders spanish;
    private FilledShop.Orders english;
    private int pictures;
    private int pages;

    @Test
    void every_screen_shows_all_that_it_has_at_every_size_in_light_and_in_dark() throws IOException {
        base = base.replaceAll("/$", "");
        spanish = FilledShop.in("es");
        english = FilledShop.in("en");
        Files.createDirectories(PICTURES);
        looks().filter(look -> WANTED.matcher(look.address()).find()).forEach(this::look);
        people.values().forEach(Screen::close);
        write();
        System.out.printf("%d pages, %d pictures, %d faults%n", pages, pictures, faults.size());
        assertEquals(List.of(), faults);
    }

    private static List<int[]> sizes(int... sides) {
        List<int[]> sizes = new ArrayList<>();
        for (int i = 0; i < sides.length; i += 2) {
            sizes.add(new int[] {sides[i], sides[i + 1]});
        }
        return sizes;
    }

    private Stream<Look> looks() throws IOException {
        Stream<Look> found = OpenPage.all().stream().flatMap(page -> page.fillings().stream()
                .flatMap(
                        filling -> rows(page.shape(), filling).map(page::filled).flatMap(address -> whoOpens(page)
                                .filter(who -> isPage(who, address, filling.answer()))
                                .map(who -> look(page.shape(), address, who)))));
        Stream<Look> more = Stream.of(
                look("invoice, Spanish", spanish.invoiced().path() + "/invoice", "advisor"),
                look("estimate, Spanish", spanish.open().path() + "/estimates/2", "advisor"),
                look("not found", "/orders/999999999", "advisor"),
                look("not found, stranger", "/e/nothing-of-the-kind-here", "stranger"),
                look("not allowed", "/settings", "technician"),
                look("order", english.open().path(), "manager"),
                look("board", "/", "manager"),
                look("search", "/search?q=alvarez", "advisor"),
                look("nothing found", "/search?q=zzzzzz", "advisor"));
        Stream<Look> links = Stream.of(english, spanish)
                .flatMap(orders -> orders.links().stream())
                .map(link -> look("link", link, "stranger"));
        return Stream.of(found, links, more).flatMap(looks -> looks);
    }

    /** Of the rows that fill a page those of the filled order, of one order in each stage, or the last one. */
    private Stream<List<String>> rows(String shape, OpenPage.Filling filling) {
        if (shape.equals("/orders/{}") || shape.equals("/bay/orders/{}")) {
            return Stream.concat(
                    Stream.of(english.open(), english.invoiced()).map(order -> List.of("" + order.number())),
                    OpenPage.rows(
                            "select min(number) from work_order where stage in ('CHECK_IN', 'ESTIMATE', 'APPROVAL',"
                                    + " 'CLOSED', 'CANCELLED') group by stage"));
        }
        List<List<String>> all = filling.found().toList();
        return Stream.of(
                        of(english.open(), all),
                        of(english.invoiced(), all),
                        all.stream().skip(Math.max(0, all.size() - 1)))
                .flatMap(rows -> rows)
                .limit(1);
    }

    private static Stream<List<String>> of(AWorkOrder order, List<List<String>> rows) {
        return rows.stream().filter(row -> row.get(0).equals("" + order.number()));
    }

    private static Stream<String> whoOpens(OpenPage page) {
        if (page.isPublic()) {
            return Stream.of("stranger");
        }
        if (page.shape().startsWith("/bay") || page.shape().endsWith("/checks")) {
            return Stream.of("technician");
        }
        return Stream.of(page.isFor("advisor") ? "advisor" : "manager");
    }

    /** Not a picture, a list for machines, or what only stands beside a page. */
    private static boolean isPage(String who, String address, int answer) {
        Response response = visitor(who).get(address);
        return response.statusCode() == answer
                && response.contentType().startsWith("text/html")
                && response.asString().contains("<!DOCTYPE html>");
    }

    private static Visitor visitor(String who) {
        return switch (who) {
            case "advisor" -> Visitor.advisor();
            case "technician" -> Visitor.technician();
            case "manager" -> Visitor.manager();
            default -> Visitor.stranger();
        };
    }

    private Look look(String name, String address, String who) {
        Screen by = people.computeIfAbsent(
                who,
                each -> each.equals("stranger") ? Screen.stranger(base, 1280, 800) : Screen.of(base, each, 1280, 800));
        boolean thumb = who.equals("technician") || who.equals("stranger");
        return new Look(
                name(name, who),
                address,
                by,
                who.equals("technician") ? TABLET : thumb ? PHONE : DESK,
                thumb ? PageFaults.THUMB : PageFaults.MOUSE);
    }

    private void look(Look look) {
        pages++;
        Page page = look.by().page();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        resize(page, look.sizes().get(0));
        look.by().open(look.address());
        page.waitForLoadState();
        look.sizes().forEach(size -> at(look, page, size, ""));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        picture(look, page, last(look), "-dark");
        resize(page, look.sizes().get(0));
        rules(look, page, look.sizes().get(0), "-dark");
        picture(look, page, look.sizes().get(0), "-dark");
        dialogs(look, page);
        look.by().troubles().forEach(trouble -> faults.add(look.name() + ": " + trouble));
        look.by().troubles().clear();
        write();
    }

    /** After each page, so that one can begin to mend before the last one. */
    private void write() {
        try {
            Files.write(PICTURES.resolve("faults.txt"), faults);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void at(Look look, Page page, int[] size, String mark) {
        resize(page, size);
        for (String fault : PageFaults.seen(page, look.lowest())) {
            faults.add(where(look, size, mark) + ": " + fault);
        }
        if (size == look.sizes().get(0) || size == last(look)) {
            rules(look, page, size, mark);
        }
        if (PICTURED.contains(size[0]) || !mark.isEmpty()) {
            picture(look, page, size, mark);
        }
    }

    private static int[] last(Look look) {
        return look.sizes().get(look.sizes().size() - 1);
    }

    /** The forms that open over this page, each of them once. */
    private void dialogs(Look look, Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        for (Locator link : page.locator("main a[data-dialog]:visible").all()) {
            String kind = link.getAttribute("href").replaceAll("\\d+", "n").replaceAll("[?#].*", "");
            if (!opened.add(kind)) {
                continue;
            }
            resize(page, look.sizes().get(0));
            link.click();
            Locator dialog = page.locator("dialog[open] [data-dialog-content]");
            dialog.waitFor();
            String mark = "-dialog" + kind.replaceAll("\\W+", "-");
            for (int[] size : List.of(look.sizes().get(0), last(look))) {
                at(look, page, size, mark);
            }
            page.keyboard().press("Escape");
            dialog.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
    }

    private static void resize(Page page, int[] size) {
        page.setViewportSize(size[0], size[1]);
        page.evaluate(DRAWN_ANEW);
    }

    private void rules(Look look, Page page, int[] size, String mark) {
        PageFaults.rules(page)
                .forEach(broken -> faults.add(where(look, size, mark) + ": " + broken.replaceAll("\\s+", " ")));
    }

    private void picture(Look look, Page page, int[] size, String mark) {
        pictures++;
        page.screenshot(new Page.ScreenshotOptions()
                .setQuality(70)
                .setFullPage(!mark.startsWith("-dialog"))
                .setPath(PICTURES.resolve(where(look, size, mark) + ".jpg")));
    }

    /** Pages of one shape are told apart by a number. */
    private String name(String shape, String who) {
        String name = (shape + " " + who).replaceAll("\\W+", "-").replaceAll("^-|-$", "");
        int before = named.merge(name, 1, Integer::sum);
        return before == 1 ? name : name + "-" + before;
    }

    private static String where(Look look, int[] size, String mark) {
        return look.name() + "-" + size[0] + mark;
    }
}
