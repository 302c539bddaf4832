package dev.liftgate.desk;

import dev.liftgate.orders.WorkOrder;
import dev.liftgate.orders.WorkOrders;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;

/** Changes of one order by the desk's forms and buttons; each leads back to the order's page. */
@ApplicationScoped
class OrderChanges {

    @Inject
    WorkOrders orders;

    @Inject
    SignedIn signedIn;

    @Inject
    Forms forms;

    /** @param complain draws the form again if the verb refuses */
    Response submit(long number, Record form, WorkOrders.Verb verb, Function<FormState, TemplateInstance> complain) {
        return forms.submit(form, () -> orders.change(number, signedIn.stamp(), verb), path(number), complain);
    }

    /** @param next the path that what the verb made leads to */
    <T> Response submit(
            long number,
            Record form,
            WorkOrders.Making<T> verb,
            Function<T, String> next,
            Function<FormState, TemplateInstance> complain) {
        return forms.submit(form, () -> next.apply(orders.make(number, signedIn.stamp(), verb)), complain);
    }

    /** The order's page on the screens of this person. */
    private String path(long number) {
        return (signedIn.isTechnician() ? "/bay" : "") + WorkOrder.path(number);
    }

    Response press(long number, WorkOrders.Verb verb) {
        return forms.press(() -> orders.change(number, signedIn.stamp(), verb), WorkOrder.path(number));
    }
}
