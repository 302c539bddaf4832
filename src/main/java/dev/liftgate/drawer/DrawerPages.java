package dev.liftgate.drawer;

import dev.liftgate.chain.Seal;
import dev.liftgate.money.ShopCurrency;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
import dev.liftgate.web.Refused;
import dev.liftgate.web.Typed;
import io.agroal.api.AgroalDataSource;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** The page of a day's money: by method, and the cash that has to be in the drawer. */
@Path("/drawer")
@RolesAllowed({Role.ADVISOR, Role.MANAGER})
class DrawerPages {

    record CountForm(
            @RestForm @NotBlank(message = "Which day?") @Size(max = 20, message = "Which day?") String day,
            @RestForm
                    @NotBlank(message = "How much lay in it before the first customer?")
                    @Size(max = 20, message = "Write a figure like 12.50")
                    String opening,
            @RestForm @NotBlank(message = "How much is in it?") @Size(max = 20, message = "Write a figure like 12.50")
                    String counted,
            @RestForm @Size(max = 300, message = "At most 300 characters") String note) {}

    @CheckedTemplate(basePath = "drawer")
    static class Templates {
        /**
         * @param wrong what was wrong with the day that was asked for, or null
         * @param seal the last one of the day or before, or null
         */
        static native TemplateInstance day(DrawerDay money, LocalDate today, String wrong, FormState form, Seal seal);
    }

    @Inject
    Drawer drawer;

    @Inject
    AgroalDataSource databases;

    @Inject
    Forms forms;

    @Inject
    SignedIn signedIn;

    @Inject
    ShopCurrency currency;

    /** Of today, unless another day is asked for. */
    @GET
    public TemplateInstance show(@RestQuery String day) {
        LocalDate shown = today();
        String wrong = null;
        try {
            shown = Typed.line(day).isEmpty() ? today() : day(day);
        } catch (Refused refused) {
            wrong = refused.getMessage();
        }
        String opening =
                drawer.usualOpening(shown).map(signedIn.figures()::plain).orElse("");
        return page(shown, wrong, FormState.of("opening", opening));
    }

    @POST
    public Response count(@BeanParam CountForm form) {
        return forms.submit(
                form,
                () -> {
                    LocalDate day = day(form.day());
                    drawer.count(
                            day,
                            signedIn.figures().amount("opening", form.opening(), currency.unit()),
                            signedIn.figures().amount("counted", form.counted(), currency.unit()),
                            form.note(),
                            signedIn.stamp());
                    return "/drawer?day=" + day;
                },
                state -> page(shown(form.day()), state.error("day"), state));
    }

    private LocalDate today() {
        return signedIn.shop().day(signedIn.now());
    }

    private LocalDate day(String typed) {
        LocalDate day;
        try {
            day = Typed.day(typed);
        } catch (DateTimeException e) {
            throw new Refused("day", "There is no such day: write it like " + today());
        }
        if (day.isAfter(today())) {
            throw new Refused("day", "That day has not come yet");
        }
        return day;
    }

    /** The day that a refused form was about; today if that was what was wrong. */
    private LocalDate shown(String typed) {
        try {
            return day(typed);
        } catch (Refused refused) {
            return today();
        }
    }

    private TemplateInstance page(LocalDate day, String wrong, FormState form) {
        Instant end = day.plusDays(1).atStartOfDay(signedIn.shop().zone()).toInstant();
        return Templates.day(
                drawer.of(day),
                today(),
                wrong,
                form,
                Seal.lastBefore(end, databases).orElse(null));
    }
}
