package dev.liftgate.paper;

import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.press.Pdf;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.web.Address;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Papers for the bay: the work order without prices, and the key tag. */
@Path("/orders/{number}")
@RolesAllowed({Role.ADVISOR, Role.TECHNICIAN, Role.MANAGER})
class BayPaperPages {

    /** A job for the bay: what to do and with what. */
    public record Todo(PrintedJob item, String state) {}

    @CheckedTemplate(basePath = "paper")
    static class Templates {
        static native TemplateInstance workOrder(Print print, Sheet sheet, WorkOrder order, List<Todo> jobs);

        static native TemplateInstance keyTag(Print print, Sheet sheet, WorkOrder order);
    }

    @Inject
    OrderLookup lookup;

    @Inject
    SignedIn signedIn;

    @Inject
    Address address;

    @Inject
    Pdf pdf;

    @GET
    @Path("work-order")
    public TemplateInstance workOrder(@RestPath long number, @RestQuery String paper) {
        WorkOrder order = lookup.order(number);
        Sheet sheet = Sheet.of(order, signedIn.shop()).inHouse();
        List<Todo> jobs = order.jobs().stream()
                .filter(job -> job.way().isChosen() && !job.state().isRefused())
                .map(job -> new Todo(PrintedJob.of(job), job.state().label()))
                .toList();
        Print print = print("Work order " + number, sheet, paper, "work-order.pdf");
        return sheet.speech().on(Templates.workOrder(print, sheet, order, jobs));
    }

    @GET
    @Path("work-order.pdf")
    public Response printWorkOrder(@RestPath long number, @RestQuery String paper) {
        return pdf.answer(workOrder(number, paper).render(), "work-order-" + number + ".pdf");
    }

    @GET
    @Path("key-tag")
    public TemplateInstance keyTag(@RestPath long number, @RestQuery String paper) {
        WorkOrder order = lookup.order(number);
        Sheet sheet = Sheet.of(order, signedIn.shop()).inHouse();
        Print print = print("Key tag " + number, sheet, paper, "key-tag.pdf");
        return sheet.speech().on(Templates.keyTag(print, sheet, order));
    }

    @GET
    @Path("key-tag.pdf")
    public Response printKeyTag(@RestPath long number, @RestQuery String paper) {
        return pdf.answer(keyTag(number, paper).render(), "key-tag-" + number + ".pdf");
    }

    private Print print(String title, Sheet sheet, String paper, String pdf) {
        String order = WorkOrder.path(sheet.order());
        Print print = Print.of(title, sheet, paper, signedIn.shop().paper(), order + "/" + pdf)
                .linking(address.of(order).orElse(null));
        return signedIn.isTechnician() ? print.inTheBay() : print;
    }
}
