package dev.liftgate.paper;

import dev.liftgate.orders.WorkOrder;
import dev.liftgate.rules.Fact;
import dev.liftgate.rules.MissingFact;
import dev.liftgate.web.Forms;
import dev.liftgate.web.Refused;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All reasons why a paper cannot be issued, each with the page that mends it. */
public class Obstacles extends Refused {

    @CheckedTemplate(basePath = "paper")
    static class Templates {
        static native TemplateInstance obstacles(long number, List<Obstacle> obstacles);
    }

    /** @param where the name of the page, and its address */
    public record Obstacle(String words, String where, String link) {}

    /** @param words the name of a page that mends something, with its address */
    record Remedy(String words, String link) {}

    /** The name of the page that fills in most facts. */
    static final String MISSING = "Fill in what is missing";

    private final List<Obstacle> obstacles;

    public Obstacles(List<Obstacle> obstacles) {
        super(obstacles.stream().map(Obstacle::words).collect(Collectors.joining(" ")));
        this.obstacles = obstacles;
    }

    public List<Obstacle> obstacles() {
        return obstacles;
    }

    /** @param lacking the first job without the fact, for facts that every job has to show */
    static List<Obstacle> of(List<MissingFact> missing, WorkOrder order, Map<Fact, PrintedJob> lacking) {
        return missing.stream()
                .map(each -> {
                    PrintedJob item = lacking.get(each.fact());
                    Remedy place = item == null ? place(each.fact(), order) : place(item, order);
                    String which = item == null ? "" : " Job " + item.letter() + ", “" + item.title() + "”.";
                    return new Obstacle(each.sentence() + which, place.words(), place.link());
                })
                .toList();
    }

    private static Remedy place(PrintedJob item, WorkOrder order) {
        return new Remedy("What the papers say of job " + item.letter(), path(order) + "/jobs/" + item.job() + "/work");
    }

    static Remedy place(Fact fact, WorkOrder order) {
        if (order.progress().isWorkable() && AskedFacts.canBeFilledIn(fact)) {
            return new Remedy(MISSING, path(order) + "/missing");
        }
        return switch (fact) {
            case SHOP_NAME, SHOP_LEGAL_NAME, SHOP_ADDRESS, SHOP_PHONE, SHOP_EMAIL -> settings("head");
            case SHOP_REGISTRATION -> settings("registrationNumber");
            case SHOP_TAX_NUMBER -> settings("taxNumber");
            case SHOP_EPA_NUMBER -> settings("epaNumber");
            case LABOR_GUIDE -> settings("laborGuide");
            case GUARANTEE -> settings("guarantee");
            case STORAGE_CHARGE -> settings("storageCharge");
            case PAYMENT_METHODS -> settings("paymentMethods");
            case REPLACED_PARTS_RIGHT -> settings("replacedParts");
            case CUSTOMER_NAME, CUSTOMER_ADDRESS, CUSTOMER_PHONE, CUSTOMER_TAX_NUMBER, AUTHORIZER ->
                new Remedy(
                        "Customer" + copied(order),
                        "/customers/" + order.customer().id() + "/edit");
            case VEHICLE, MAKE_AND_MODEL, VIN, PLATE, PLATE_OR_VIN ->
                new Remedy(
                        "Vehicle" + copied(order),
                        "/vehicles/" + order.vehicle().id() + "/edit");
            case PROMISED, DURATION, TECHNICIAN -> new Remedy("Arrange the order", path(order) + "/arrangement");
            case TECHNICIAN_CERTIFICATION -> new Remedy("Staff", "/staff");
            case CAUSE, CORRECTION -> new Remedy("The order in the bay", "/bay" + path(order));
            case TAX -> new Remedy("Credit note for lines, with their tax", path(order) + "/account#credit-h");
            case FEES, MANDATED_FEE_LAW -> new Remedy("Fees", "/catalog/rates");
            case ODOMETER_IN, PAYMENT_INTENDED, ESTIMATE_CHARGE, REPLACED_PARTS_CHOICE, THIRD_PARTY_PAYOR ->
                new Remedy("Terms of the order", path(order) + "/terms");
            case ODOMETER_OUT -> invoice("odometer", order);
            case RETURN_DATE -> invoice("goesBack", order);
            case COMPLETION_CERTIFICATE -> invoice("completion", order);
            default -> new Remedy("The order", path(order));
        };
    }

    /** Once there is a paper, what is corrected has to be taken over as well. */
    private static String copied(WorkOrder order) {
        return order.hasPaper() ? ", then “Take it over” on the order" : "";
    }

    private static Remedy invoice(String field, WorkOrder order) {
        return new Remedy("Invoice", path(order) + "/invoice/new#" + field);
    }

    private static Remedy settings(String field) {
        return new Remedy("Shop settings", "/settings#" + field);
    }

    private static String path(WorkOrder order) {
        return WorkOrder.path(order.number());
    }

    /** A page that lists all of them, shown instead of the paper. */
    public static Response page(long number, List<Obstacle> obstacles) {
        return Response.status(Forms.UNPROCESSABLE)
                .entity(Templates.obstacles(number, obstacles))
                .build();
    }
}
