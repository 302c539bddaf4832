package dev.liftgate;

import dev.liftgate.DrillPerson.DrillAnswer;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Orders as far as some write needs them, made over HTTP while the shop is still well. */
final class DrillOrders {

    /** More than a thousand small amounts come to. */
    static final String MUCH = "90000.00";

    private static final AtomicInteger CARS = new AtomicInteger();
    private static final Pattern FRESH = Pattern.compile("id=\"fresh\" readonly value=\"([^\"]+)\"");
    private static final Pattern TOTAL = Pattern.compile("name=\"total\" value=\"([^\"]+)\"");
    private static final Pattern CONCERN = Pattern.compile("(/orders/\\d+/concerns/\\d+)/");

    private final PackagedShop shop;
    private final List<DrillPerson> people;
    private final BenchBrowser morgan;
    private final Map<DrillPerson, String> cars = new LinkedHashMap<>();
    private String account;

    DrillOrders(PackagedShop shop, List<DrillPerson> people) throws IOException, InterruptedException {
        this.shop = shop;
        this.people = people;
        this.morgan = new BenchBrowser(shop.address(), "manager");
    }

    PackagedShop shop() {
        return shop;
    }

    List<DrillPerson> people() {
        return people;
    }

    BenchBrowser morgan() {
        return morgan;
    }

    /** A car that was just taken in; answers the path of its order. */
    String taken() throws IOException, InterruptedException {
        return morgan.takeIn(CARS.incrementAndGet());
    }

    /** The order of a car on which nobody but that person works: none of them sees what the others answer. */
    synchronized String carOf(DrillPerson person) throws IOException, InterruptedException {
        if (!cars.containsKey(person)) {
            cars.put(person, taken());
        }
        return cars.get(person);
    }

    /** An invoiced order with more to pay than all of them take. */
    synchronized String account() throws IOException, InterruptedException, SQLException {
        if (account == null) {
            account = done(MUCH);
            morgan.post(account + "/invoice", invoice(account, ""));
        }
        return account;
    }

    /** The path of the concern of an order. */
    String concern(String order) throws IOException, InterruptedException {
        return BenchBrowser.find(CONCERN, morgan.page(order));
    }

    /** With an estimate over these jobs, which waits for the customer. */
    String offered(String price, List<String> jobs) throws IOException, InterruptedException {
        String order = taken();
        for (String job : jobs) {
            morgan.post(order + "/jobs", BenchBrowser.flat(job, price));
        }
        morgan.post(order + "/estimates");
        return order;
    }

    String authorized(String price, List<String> jobs) throws IOException, InterruptedException {
        String order = offered(price, jobs);
        morgan.post(order + "/authorizations/new", morgan.yesTo(order));
        return order;
    }

    /** With one job that is done: the invoice can be written. */
    String done(String price) throws IOException, InterruptedException, SQLException {
        String title = "Work " + CARS.incrementAndGet();
        String order = authorized(price, List.of(title));
        morgan.post("/bay" + order + "/assignment");
        morgan.post("/bay" + order + "/jobs/" + job(title) + "/completion");
        return order;
    }

    /** The form of the invoice of an order that is done. */
    Map<String, String> invoice(String order, String completion) throws IOException, InterruptedException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("total", BenchBrowser.find(TOTAL, morgan.page(order + "/invoice/new")));
        form.put("odometer", "118242");
        form.put("odometerUnit", "mi");
        form.put("goesBack", "");
        form.put("completion", completion);
        return form;
    }

    long job(String title) throws IOException, SQLException {
        return shop.count("select id from job where title = '" + title + "'");
    }

    /** A fresh link to the estimate of an order. */
    String link(String order) throws IOException, InterruptedException {
        DrillAnswer page =
                people.get(0).post(order + "/links", UUID.randomUUID().toString(), Map.of());
        return URI.create(BenchBrowser.find(FRESH, page.body())).getPath();
    }

    /** The names and values of the fields that a page has, where a name fits. */
    Map<String, String> fields(String page, Pattern field) throws IOException, InterruptedException {
        Map<String, String> found = new LinkedHashMap<>();
        for (Matcher each = field.matcher(morgan.page(page)); each.find(); ) {
            found.put(each.group(1), each.group(2));
        }
        return found;
    }
}
