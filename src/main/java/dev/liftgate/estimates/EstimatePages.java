package dev.liftgate.estimates;

import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.paper.Obstacles;
import dev.liftgate.paper.Print;
import dev.liftgate.press.Pdf;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.web.Forms;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.function.UnaryOperator;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The pages that issue an estimate version and show its sheet. The sheet is a page and a PDF. */
@Path("/orders/{number}/estimates")
@RolesAllowed({Role.ADVISOR, Role.MANAGER})
class EstimatePages {

    @Inject
    Estimates estimates;

    @Inject
    EstimateSheet sheet;

    @Inject
    OrderLookup lookup;

    @Inject
    Forms forms;

    @Inject
    Pdf pdf;

    @Inject
    SignedIn signedIn;

    @POST
    public Response issue(@RestPath long number) {
        try {
            return forms.press(() -> EstimateSheet.path(
                    number, estimates.issue(number, signedIn.stamp()).version()));
        } catch (Obstacles obstacles) {
            return Obstacles.page(number, obstacles.obstacles());
        }
    }

    @GET
    @Path("{version}")
    public TemplateInstance show(@RestPath long number, @RestPath int version, @RestQuery String paper) {
        return sheet(number, version, paper);
    }

    @GET
    @Path("{version}.pdf")
    public Response print(@RestPath long number, @RestPath int version, @RestQuery String paper) {
        String page = sheet(number, version, paper).render();
        return pdf.answer(page, "estimate-" + number + "-version-" + version + ".pdf");
    }

    private TemplateInstance sheet(long number, int version, String paper) {
        return sheet.of(
                estimates.version(number, version).orElseThrow(NotFoundException::new),
                Print.size(paper, signedIn.shop().paper()),
                isOpen(number, version)
                        ? print -> print.sentFrom(WorkOrder.path(number) + "/links")
                        : UnaryOperator.identity());
    }

    /** Whether it is the version that a link to the customer would lead to. */
    private boolean isOpen(long number, int version) {
        WorkOrder order = lookup.order(number);
        return order.progress().isWorkable() && order.agreement().lastEstimate() == version;
    }
}
