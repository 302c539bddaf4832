package dev.liftgate;

import dev.liftgate.customers.VehicleFacts;
import dev.liftgate.money.MoneyText;
import dev.liftgate.orders.PriceBasis;
import dev.liftgate.photos.APhoto;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Orders about which so much is said that no part of their pages stays empty, with names as long as people have. */
final class FilledShop {

    private static final Pattern FRESH = Pattern.compile("id=\"fresh\" readonly value=\"([^\"]+)\"");

    private final Visitor ana = Visitor.advisor();
    private final Visitor tom = Visitor.technician();

    private FilledShop() {}

    /**
     * What it holds.
     *
     * @param links where customers decide, where their estimate does not hold any more, and where their papers are
     */
    record Orders(AWorkOrder open, AWorkOrder invoiced, List<String> links) {}

    static Orders in(String language) {
        FilledShop shop = new FilledShop();
        nobodyIsAtWork();
        AWorkOrder invoiced = shop.invoiced(language);
        AWorkOrder open = shop.inRepair(language);
        AWorkOrder offered = shop.offered(language);
        return new Orders(
                open,
                invoiced,
                Stream.of(offered, open, invoiced).map(shop::link).toList());
    }

    /** As if nobody had forgotten to stop a clock. */
    static void nobodyIsAtWork() {
        QuarkusTransaction.requiringNew().run(() -> ALawfulOrder.entities()
                .createNativeQuery("update time_entry set stopped_at = started_at where stopped_at is null")
                .executeUpdate());
    }

    private static AWorkOrder taken(String plate) {
        return AWorkOrder.checkedIn(
                "Maximiliane Hernández-Villanueva",
                "Back door won’t open from the inside, it’s fine from outside. Started after the child lock was used.",
                new VehicleFacts(
                        2016, "Mercedes-Benz", "Sprinter 2500 High Roof Extended", "WD3PE8CD4GP123456", plate, "CA"));
    }

    private AWorkOrder inRepair(String language) {
        AWorkOrder order = taken("8LNG" + Math.abs(language.hashCode() % 100))
                .speaking(language)
                .withConfirmedCause()
                .withOriginalAndAftermarket()
                .withFlat("Lubricate the other latches, hinges and the striker of the tailgate", "39.00")
                .recommended("oil-change")
                .priced()
                .issued()
                .priced("B", "41.50", PriceBasis.PRICE);
        say(order, "The radio goes silent over bumps, mostly on the highway");
        say(order, "Please look at the tires before the holidays");
        inspect(order);
        askTheDesk(order);
        photograph(order);
        ana.post(order.path() + "/discounts/order", "off", "5 %", "label", "Loyal customer", "was", "");
        ana.post(order.path() + "/deposits", deposit()).then().statusCode(303);
        order.issued();
        order.recommended("brake-pads-front");
        long begun = order.authorizedJob("linkage-repair", "1250.00");
        tom.post(order.bay() + "/jobs/" + begun + "/clock");
        return order;
    }

    /** What the customer is to decide on, with two ways to do one job. */
    private AWorkOrder offered(String language) {
        AWorkOrder order = taken("7LNG" + Math.abs(language.hashCode() % 100))
                .speaking(language)
                .withConfirmedCause()
                .withOriginalAndAftermarket()
                .withFlat("Lubricate the other latches, hinges and the striker of the tailgate", "39.00")
                .priced();
        photograph(order);
        return order.issued();
    }

    private void say(AWorkOrder order, String words) {
        ana.post(order.path() + "/concerns/new", "words", words, "guide", "none")
                .then()
                .statusCode(303);
    }

    private void inspect(AWorkOrder order) {
        String page = order.bay() + "/inspection/";
        tom.post(page + "pads-front", "value", "2.5");
        tom.post(page + "wipers", "colour", "yellow", "note", "Streaks on the driver’s side, the rubber is torn");
        tom.post(page + "headlights", "colour", "green");
    }

    private void askTheDesk(AWorkOrder order) {
        String page = order.bay() + "/requests/";
        tom.post(page + "part", "words", "Release clip for the inner door handle", "quantity", "2", "about", "");
        tom.post(page + "help", "words", "Somebody to hold the door", "about", "");
    }

    private void photograph(AWorkOrder order) {
        UUID photo = APhoto.of(order, "The clip is broken");
        ana.post(
                order.concernPath() + "/photos/" + photo + "/choice",
                "seen",
                "0",
                "words",
                "The broken clip of the door");
    }

    private AWorkOrder invoiced(String language) {
        AWorkOrder order = taken("9LNG" + Math.abs(language.hashCode() % 100))
                .speaking(language)
                .withConfirmedCause()
                .withFlat("Lubricate the other latches, hinges and the striker of the tailgate", "39.00")
                .priced();
        ana.post(order.path() + "/deposits", deposit()).then().statusCode(303);
        order.issued().authorized().done().verified();
        String total = MoneyText.plain(order.now().agreement().authorizedTotal());
        ana.post(order.path() + "/invoice", "total", total, "odometer", "118,244", "goesBack", "", "completion", "");
        for (String method : new String[] {"CARD", "CASH"}) {
            ana.post(order.path() + "/payments/new", "amount", "60.00", "method", method, "reference", "4711");
        }
        ana.post(order.path() + "/account/goodwill", "amount", "12.50", "reason", "It took longer than we said");
        return order;
    }

    private static Object[] deposit() {
        return new Object[] {"amount", "50.00", "method", "CARD", "purpose", "PARTS", "reference", "4711"};
    }

    private String link(AWorkOrder order) {
        String page = ana.post(order.path() + "/links").asString();
        Matcher fresh = FRESH.matcher(page);
        if (!fresh.find()) {
            throw new IllegalStateException("no link to " + order.path() + ": " + page);
        }
        return URI.create(fresh.group(1)).getPath();
    }
}
