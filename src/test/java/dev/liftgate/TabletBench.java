package dev.liftgate;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** How long a technician waits for the checklist on the tablet itself; run by {@code bin/bench tablet}. */
final class TabletBench {

    private static final List<String> CHECKED =
            List.of("handle-feel", "sound-on-pull", "rattle", "onset", "power-lock");
    private static final int ORDERS = 6;
    private static final Pattern CHECKS = Pattern.compile("(/orders/\\d+/concerns/\\d+/checks)");

    /** From the press on a button until the ranking stands on the page anew, laid out. */
    private static final String ANSWER =
            """
            async check => {
              const [button] = document.querySelectorAll(`.card[data-check="${check}"] button.answer[aria-pressed=false]`)
              const drawn = new Promise((done, fail) => {
                setTimeout(() => fail(new Error(`nothing was drawn for ${check}`)), 5000)
                new MutationObserver((_, watching) => {
                  watching.disconnect()
                  document.body.getBoundingClientRect()
                  done(performance.now())
                }).observe(document.querySelector('.causes'), { childList: true })
              })
              const began = performance.now()
              button.click()
              return (await drawn) - began
            }""";

    /** Keeps so many answers about one order as the page's own script would. */
    private static final String KEEP =
            """
            async ([order, count]) => {
              const { add } = await import(document.querySelector('link[rel=modulepreload][href$="/store.js"]').href)
              const { concern, guideHash } = JSON.parse(document.querySelector('#case').textContent)
              for (let i = 0; i < count; i++) {
                const answer = i % 2 ? 'loose' : 'normal'
                const found = JSON.stringify({ state: 'ANSWERED', answer })
                await add('answer', order, { concern: String(concern), check: 'handle-feel', answer, guide: guideHash, found }, 'Handle')
              }
            }""";

    private static final String FIRST_PAINT =
            "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN";
    private static final String RANKED =
            "() => { const [look] = performance.getEntriesByName('liftgate:look'); return look.startTime + look.duration }";
    private static final String LOOKED = "() => performance.getEntriesByName('liftgate:look')[0].duration";

    private TabletBench() {}

    /**
     * @param args where a demo shop answers, how often the page is opened again, how many answers are given, and how many
     *     entries wait on the tablet meanwhile, on six orders
     */
    public static void main(String... args) throws Exception {
        try {
            time(args[0], Integer.parseInt(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]));
        } finally {
            Screen.playwright().close();
        }
    }

    static void time(String shop, int reloads, int times, int waiting) throws IOException, InterruptedException {
        BenchBrowser ana = new BenchBrowser(shop, "advisor");
        List<String> orders = new ArrayList<>();
        for (int i = 1; i <= ORDERS; i++) {
            orders.add(BenchBrowser.find(CHECKS, ana.page(ana.takeIn(i))));
        }
        try (TabletInHand tablet = new TabletInHand(
                Screen.playwright(),
                Files.createTempDirectory("liftgate-tablet"),
                URI.create(shop).getPort())) {
            tablet.open("/sign-in");
            tablet.signIn();
            Page page = tablet.page();
            orders.forEach(tablet::openChecks);
            tablet.wire().cut();
            for (String checks : orders) {
                tablet.open(checks);
                tablet.isDrawn();
                page.evaluate(KEEP, List.of(checks.replaceAll("\\D+(\\d+).*", "$1"), waiting / ORDERS));
            }
            double[] painted = new double[reloads];
            double[] ranked = new double[reloads];
            double[] looked = new double[reloads];
            for (int i = 0; i < reloads; i++) {
                tablet.reload();
                painted[i] = number(page, FIRST_PAINT);
                ranked[i] = number(page, RANKED);
                looked[i] = number(page, LOOKED);
            }
            double[] answers = IntStream.range(0, times)
                    .mapToDouble(i -> answered(tablet, i))
                    .toArray();
            System.out.println("| without a network | median | 9 of 10 within | slowest | aim |");
            System.out.println("|---|---|---|---|---|");
            row("opening the page again, until it can be read", painted, "200 ms");
            row("the same, until the tablet has ranked by itself", ranked, "200 ms");
            row("of it the engine’s first look", looked, "");
            row("an answer, until its new ranking is drawn", answers, "50 ms");
            System.out.printf(
                    "%n%d reloads, %d answers, %d entries waiting on %d orders.%n",
                    reloads, answers.length, waiting / ORDERS * ORDERS, ORDERS);
        }
    }

    private static double answered(TabletInHand tablet, int i) {
        String check = CHECKED.get(i % CHECKED.size());
        tablet.pick(check);
        return ((Number) tablet.page().evaluate(ANSWER, check)).doubleValue();
    }

    private static double number(Page page, String script) {
        return ((Number) page.evaluate(script)).doubleValue();
    }

    private static void row(String what, double[] milliseconds, String aim) {
        long[] times = new long[milliseconds.length];
        for (int i = 0; i < times.length; i++) {
            times[i] = (long) (milliseconds[i] * 1_000_000);
        }
        String within = String.join(
                " | ",
                List.of(50, 90, 100).stream()
                        .map(percent -> BenchBrowser.within(percent, times))
                        .toList());
        System.out.printf("| %s | %s | %s |%n", what, within, aim);
    }
}
