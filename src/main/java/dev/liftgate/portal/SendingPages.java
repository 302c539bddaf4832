package dev.liftgate.portal;

import dev.liftgate.estimates.EstimateSheet;
import dev.liftgate.estimates.EstimateVersion;
import dev.liftgate.estimates.Estimates;
import dev.liftgate.mail.Message;
import dev.liftgate.mail.Outbox;
import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.press.Pdf;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.staff.Token;
import dev.liftgate.web.Address;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** The page that sends an estimate, later all papers, by e-mail or by link. It also shows what became of each. */
@Path("/orders/{number}/links")
@RolesAllowed({Role.ADVISOR, Role.MANAGER})
class SendingPages {

    record LinkMailForm(@RestForm @NotBlank(message = "To which address?") String to) {}

    /**
     * The letters and links of an order, and whether mail is set up.
     *
     * @param isReachable whether the shop's public address is set, without which no letter is written
     * @param fresh the address of a link that was just made, or null; it can be read this once
     */
    public record Sending(
            WorkOrder order,
            List<Link> links,
            List<Message> messages,
            boolean isReachable,
            boolean isSetUp,
            String fresh,
            Instant now) {

        public boolean isLive(Link link) {
            return !link.isRevoked()
                    && (link.isToPapers()
                            ? !link.isExpired(now)
                            : link.estimateVersion() == order.agreement().lastEstimate());
        }

        /** Whether a link leads to the papers: nothing is left to decide. */
        public boolean isInvoiced() {
            return order.progress().invoicedAt() != null;
        }

        /** The title of a link: what it leads to. */
        public String target(Link link) {
            return link.isToPapers() ? "Link to the papers" : "Link to version " + link.estimateVersion();
        }
    }

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance sending(Sending sending, FormState form);

        static native TemplateInstance sent(Sending sending);
    }

    @Inject
    Links links;

    @Inject
    OrderLookup lookup;

    @Inject
    Estimates estimates;

    @Inject
    EstimateSheet sheet;

    @Inject
    Pdf pdf;

    @Inject
    Outbox outbox;

    @Inject
    Forms forms;

    @Inject
    SignedIn signedIn;

    @Inject
    Address address;

    @GET
    public TemplateInstance show(@RestPath long number) {
        return page(sending(number, null));
    }

    /** The state that the order page loads now and then. */
    @GET
    @Path("state")
    public TemplateInstance state(@RestPath long number) {
        return Templates.sent(sending(number, null));
    }

    @POST
    public Response make(@RestPath long number, @Context UriInfo here) {
        return withFreshLink(number, here, link -> Response.ok(page(sending(number, link)))
                .header("Cache-Control", "no-store")
                .build());
    }

    private static TemplateInstance page(Sending sending) {
        return Templates.sending(
                sending, FormState.of("to", sending.order().customer().email()));
    }

    /** The latest version on paper, with a code that leads the customer's phone to it. */
    @POST
    @Path("paper")
    public Response print(@RestPath long number, @Context UriInfo here) {
        return withFreshLink(number, here, link -> {
            EstimateVersion latest = estimates.latest(number).orElseThrow();
            return pdf.answer(
                    sheet.of(latest, signedIn.shop().paper(), print -> print.linking(link))
                            .render(),
                    "estimate-" + number + "-version-" + latest.version() + ".pdf");
        });
    }

    /** Answers with the fresh link. A form that was sent twice goes back to the page: nobody reads a secret twice. */
    private Response withFreshLink(long number, UriInfo here, Function<String, Response> answer) {
        AtomicReference<Token> made = new AtomicReference<>();
        Response led = forms.press(() -> made.set(links.make(number, signedIn.actor())), path(number));
        return made.get() == null
                ? led
                : answer.apply(address.of("/e/" + made.get().text(), here.getBaseUri()));
    }

    @POST
    @Path("mail")
    public Response send(@RestPath long number, @BeanParam LinkMailForm form) {
        return forms.submit(
                form,
                () -> links.send(number, form.to(), address.home(), signedIn.actor()),
                WorkOrder.path(number),
                state -> Templates.sending(sending(number, null), state));
    }

    @POST
    @Path("{id}/revocation")
    public Response revoke(@RestPath long number, @RestPath long id) {
        return forms.press(() -> links.revoke(number, id, signedIn.actor()), path(number));
    }

    @POST
    @Path("mail/{message}/retry")
    public Response tryAgain(@RestPath long number, @RestPath long message) {
        return forms.press(() -> outbox.tryAgain(message), WorkOrder.path(number));
    }

    private Sending sending(long number, String fresh) {
        WorkOrder order = lookup.order(number);
        return new Sending(
                order,
                links.of(number),
                outbox.about(Links.about(number)),
                address.of("").isPresent(),
                outbox.isSetUp(),
                fresh,
                signedIn.now());
    }

    private static String path(long number) {
        return WorkOrder.path(number) + "/links";
    }
}
