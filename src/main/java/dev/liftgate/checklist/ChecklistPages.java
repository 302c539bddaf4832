package dev.liftgate.checklist;

import dev.liftgate.guides.Observation;
import dev.liftgate.orders.CauseProof;
import dev.liftgate.orders.Concern;
import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.orders.WorkOrders;
import dev.liftgate.photos.Photo;
import dev.liftgate.photos.Photos;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The technician's checklist of one concern. One check is shown large, all others below, the ranking beside them. */
@Path("/orders/{number}/concerns/{concern}")
@RolesAllowed({Role.TECHNICIAN, Role.ADVISOR, Role.MANAGER})
class ChecklistPages {

    record CheckAnswerForm(
            @RestForm @NotBlank(message = "Choose an answer") @Size(max = 100) String answer,
            @RestForm @Size(max = 200, message = "Write a number such as 12.4, or codes such as P0420") String measured,
            @RestForm String note,
            @RestForm String seen) {}

    record CauseForm(
            @RestForm @Size(max = 100) String cause,
            @RestForm String words,
            @RestForm String proof,
            @RestForm String seen) {}

    /**
     * The check in front (null when nothing is open) and whether it was picked by hand.
     *
     * @param shared other concerns that one cause would explain as well
     * @param data what the page needs to go on without the shop, as JSON
     * @param before what was found at this car's visit before, by check
     */
    public record ChecklistView(
            Concern concern,
            Checklist checklist,
            List<SharedConcern> shared,
            Observation check,
            boolean picked,
            Map<String, CheckResult> before,
            List<Photo> photos,
            String data) {

        public Map<String, String> questions() {
            return checklist.guide().observations().stream()
                    .collect(Collectors.toMap(Observation::code, Observation::question));
        }

        /**
         * The check to show large, if any: one picked by hand, or the next one until a cause is confirmed. A closed order
         * asks nothing by itself.
         */
        public Observation front() {
            return picked || concern.order().isOpen() && concern.cause() == null ? check : null;
        }

        public boolean isInFront(Observation each) {
            return each.equals(front());
        }

        public CheckResult earlier(Observation each) {
            return before.get(each.code());
        }

        /** The address where causes are ruled out; empty once one is confirmed or the order is over. */
        public String exclusions() {
            return concern.cause() == null && concern.order().isOpen()
                    ? path(concern.order().number(), concern.id()) + "/causes"
                    : "";
        }
    }

    @CheckedTemplate(basePath = "checklist")
    static class Templates {
        static native TemplateInstance checks(ChecklistView view, FormState form);

        static native TemplateInstance cause(
                Concern concern, Checklist checklist, List<CauseProof> proofs, FormState form);
    }

    @Inject
    WorkOrders orders;

    @Inject
    OrderLookup lookup;

    @Inject
    Checklists checklists;

    @Inject
    Causes causes;

    @Inject
    Photos photos;

    @Inject
    SignedIn signedIn;

    @Inject
    Forms forms;

    @GET
    @Path("checks")
    public TemplateInstance show(@RestPath long number, @RestPath long concern, @RestQuery String check) {
        return page(number, concern, Optional.ofNullable(check), FormState.blank());
    }

    @POST
    @Path("checks/{observation}")
    public Response answer(
            @RestPath long number,
            @RestPath long concern,
            @RestPath String observation,
            @BeanParam CheckAnswerForm form) {
        return forms.submit(
                form,
                () -> {
                    CheckAnswer given =
                            CheckAnswer.of(observation, form.answer(), form.measured(), form.note(), form.seen());
                    checklists.answer(number, concern, given, signedIn.stamp());
                },
                path(number, concern) + "/checks",
                state -> page(number, concern, Optional.of(observation), state));
    }

    @GET
    @Path("cause")
    public TemplateInstance cause(@RestPath long number, @RestPath long concern) {
        Concern found = lookup.concern(number, concern);
        String stands = found.cause() == null ? "" : found.cause();
        return cause(found, FormState.of("seen", stands));
    }

    private TemplateInstance cause(Concern concern, FormState form) {
        return Templates.cause(concern, checklists.of(concern).orElse(null), CauseProof.all(), form);
    }

    @POST
    @Path("cause")
    public Response confirm(@RestPath long number, @RestPath long concern, @BeanParam CauseForm form) {
        return forms.submit(
                form,
                () -> causes.confirm(
                        number, concern, form.cause(), form.words(), form.proof(), form.seen(), signedIn.stamp()),
                signedIn.isTechnician() ? "/bay/orders/" + number : WorkOrder.path(number),
                state -> cause(lookup.concern(number, concern), state));
    }

    @POST
    @Path("teardown")
    public Response askToOpenUp(@RestPath long number, @RestPath long concern) {
        return forms.press(
                () -> checklists.askToOpenUp(number, concern, signedIn.stamp()),
                signedIn.isTechnician() ? path(number, concern) + "/checks" : WorkOrder.path(number));
    }

    /** Records that the repair did not help; the technician goes on with the next check. */
    @POST
    @Path("failed-repair")
    public Response stillThere(@RestPath long number, @RestPath long concern) {
        return forms.press(() -> {
            orders.stillThere(number, concern, signedIn.stamp());
            if (!signedIn.isTechnician()) {
                return WorkOrder.path(number);
            }
            return lookup.concern(number, concern).guideHash() == null
                    ? "/bay/orders/" + number
                    : path(number, concern) + "/checks";
        });
    }

    @POST
    @Path("withdrawal")
    @RolesAllowed({Role.ADVISOR, Role.MANAGER})
    public Response withdraw(@RestPath long number, @RestPath long concern) {
        return forms.press(() -> orders.cameBack(number, concern, signedIn.stamp()), WorkOrder.path(number));
    }

    private TemplateInstance page(long number, long id, Optional<String> picked, FormState form) {
        Concern concern = lookup.concern(number, id);
        Checklists.ConcernCase found = checklists.with(concern).orElseThrow(NotFoundException::new);
        Checklist checklist = found.checklist();
        Optional<Observation> byHand = picked.flatMap(checklist.guide()::observation);
        Observation check = byHand.or(checklist::next).orElse(null);
        return Templates.checks(
                new ChecklistView(
                        concern,
                        checklist,
                        found.shared(),
                        check,
                        byHand.isPresent(),
                        checklists.before(concern, checklist),
                        photos.of(number),
                        TabletChecklist.of(concern, checklist)),
                form);
    }

    static String path(long number, long concern) {
        return WorkOrder.path(number) + "/concerns/" + concern;
    }
}
