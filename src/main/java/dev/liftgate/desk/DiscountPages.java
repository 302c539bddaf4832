package dev.liftgate.desk;

import dev.liftgate.money.Discount;
import dev.liftgate.money.MoneyText;
import dev.liftgate.money.ShopCurrency;
import dev.liftgate.orders.Job;
import dev.liftgate.orders.Line;
import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.AtMost;
import dev.liftgate.web.EditConflict;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Typed;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** The page for a discount on an order, a job or a line. */
@Path("/orders/{number}/discounts")
@RolesAllowed({Role.ADVISOR, Role.MANAGER})
class DiscountPages {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    record DiscountForm(
            @RestForm @AtMost(60) String label,
            @RestForm @Size(max = 20, message = "10 % or 20.00") String off,
            @RestForm @Size(max = 100) String was) {}

    /**
     * The order, job or line that a discount is on.
     *
     * @param job null for the whole order
     * @param line null for the whole job
     */
    public record DiscountTarget(WorkOrder order, Job job, Line line) {

        public Discount discount() {
            return job == null
                    ? order.reckoning().discount()
                    : line == null ? job.quote().discount() : line.discount();
        }

        public String title() {
            return job == null
                    ? "the whole order"
                    : "job " + job.letter() + ", " + (line == null ? job.title() : line.description());
        }

        /** Its address below the order's discounts. */
        public String path() {
            return job == null ? "order" : line == null ? "jobs/" + job.id() : "lines/" + line.id();
        }

        /** The present discount as it stands in the form, to notice when somebody else changes it meanwhile. */
        public String seen() {
            Discount now = discount();
            return now == null
                    ? ""
                    : now.label() + " −"
                            + (now.percent() == null
                                    ? MoneyText.plain(now.amount())
                                    : MoneyText.plain(now.percent()) + " %");
        }

        /** The present discount in words. */
        public String now() {
            return discount() == null
                    ? ""
                    : discount().label() + " −" + discount().text();
        }
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance discount(DiscountTarget place, FormState form);
    }

    @Inject
    SignedIn signedIn;

    @Inject
    OrderChanges changes;

    @Inject
    OrderLookup lookup;

    @Inject
    ShopCurrency currency;

    @GET
    @Path("{what:order|jobs|lines}{slash:/?}{id:\\d{0,18}}")
    public TemplateInstance show(@RestPath long number, @RestPath String what, @RestPath String id) {
        DiscountTarget place = place(lookup.order(number), what, id);
        Discount now = place.discount();
        return Templates.discount(
                place,
                now == null
                        ? FormState.blank()
                        : FormState.of("label", now.label(), "off", typed(now), "was", place.seen()));
    }

    @POST
    @Path("{what:order|jobs|lines}{slash:/?}{id:\\d{0,18}}")
    public Response save(
            @RestPath long number, @RestPath String what, @RestPath String id, @BeanParam DiscountForm form) {
        return changes.submit(
                number,
                form,
                (order, by) -> change(place(order, what, id), form, by),
                state -> Templates.discount(place(lookup.order(number), what, id), state));
    }

    private void change(DiscountTarget place, DiscountForm form, Stamp by) {
        Discount discount = read(form);
        requireSeen(place, form, discount);
        if (place.job() == null) {
            place.order().reckoning().discount(discount, by);
        } else {
            place.job().quote().discount(place.line(), discount, by);
        }
    }

    private static void requireSeen(DiscountTarget place, DiscountForm form, Discount typed) {
        boolean same = typed == null ? place.discount() == null : typed.equals(place.discount());
        if (!same && !place.seen().equals(form.was() == null ? "" : form.was())) {
            throw EditConflict.between(
                    "off", place.now().isEmpty() ? "nothing" : place.now(), typed == null ? "nothing" : typed.text());
        }
    }

    private String typed(Discount now) {
        return now.percent() == null
                ? signedIn.figures().plain(now.amount())
                : signedIn.figures().plain(now.percent()) + " %";
    }

    /** An empty figure takes the discount away. */
    private Discount read(DiscountForm form) {
        String off = Typed.line(form.off());
        if (off.isEmpty()) {
            return null;
        }
        String label = Typed.needed("label", form.label(), "What is it for? The customer reads this.");
        return off.endsWith("%")
                ? new Discount(
                        label, signedIn.figures().number("off", off.substring(0, off.length() - 1), HUNDRED), null)
                : new Discount(label, null, signedIn.figures().amount("off", off, currency.unit()));
    }

    private static DiscountTarget place(WorkOrder order, String what, String id) {
        if (what.equals("order")) {
            return new DiscountTarget(order, null, null);
        }
        for (Job job : order.jobs()) {
            if (what.equals("jobs") && job.id().toString().equals(id)) {
                return new DiscountTarget(order, job, null);
            }
            for (Line line : job.lines()) {
                if (what.equals("lines") && line.id().toString().equals(id)) {
                    return new DiscountTarget(order, job, line);
                }
            }
        }
        throw new NotFoundException();
    }
}
