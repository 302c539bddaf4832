package dev.liftgate.desk;

import dev.liftgate.billing.PaperNumbers;
import dev.liftgate.billing.PaperNumbers.Numbered;
import dev.liftgate.catalog.Catalog;
import dev.liftgate.money.ShopCurrency;
import dev.liftgate.rates.FirstRates;
import dev.liftgate.rates.Rates;
import dev.liftgate.rules.Packs;
import dev.liftgate.staff.Countries.Customs;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.Shop;
import dev.liftgate.staff.Staff;
import dev.liftgate.staff.StaffMember;
import dev.liftgate.staff.Zones;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
import dev.liftgate.web.Typed;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * The first page of a new installation: it creates the shop and its manager.
 *
 * <p>The place decides the rules, and proposes what is usual there.
 */
@Path("/first-run")
@PermitAll
class FirstRunPages {

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance firstRun(FormState form, ShopPlace place, List<String> zones, boolean isOpen);

        static native TemplateInstance firstRunPlace(FormState form, ShopPlace place);
    }

    @Inject
    Staff staff;

    @Inject
    Catalog catalog;

    @Inject
    Rates rates;

    @Inject
    Packs packs;

    @Inject
    PaperNumbers numbers;

    @Inject
    ShopCurrency currency;

    @Inject
    Forms forms;

    @GET
    public Object show() {
        return staff.isEmpty() ? page(FormState.of("catalog", "example")) : Forms.seeOther("/");
    }

    /** The part of the form that a place decides, with what is usual there. */
    @GET
    @Path("place")
    public TemplateInstance place(@RestQuery String place) {
        return ShopPlace.find(place)
                .map(found -> Templates.firstRunPlace(usual(found), found))
                .orElseGet(() -> Templates.firstRunPlace(FormState.blank(), null));
    }

    private FormState usual(ShopPlace place) {
        Customs customs = place.customs(currency.currency());
        return FormState.of(
                "locale",
                customs.locale(),
                "language",
                customs.language(),
                "currency",
                customs.currency(),
                "paper",
                customs.paper(),
                "odometerUnit",
                customs.odometerUnit());
    }

    @POST
    public Response create(@BeanParam FirstRunForm form) {
        return forms.submit(
                form, () -> open(form), state -> page(staff.isEmpty() ? state.askingAgain("password") : state));
    }

    private TemplateInstance page(FormState form) {
        ShopPlace place = ShopPlace.find(form.value("place")).orElse(null);
        return Templates.firstRun(form, place, Zones.with(form.value("timeZone")), !staff.isEmpty());
    }

    private String open(FirstRunForm form) {
        ShopPlace place = form.where();
        Customs customs = form.customs(place.customs(currency.currency()));
        FirstRates first = form.rates(customs, place.taxName());
        StaffMember manager = new StaffMember(form.username(), form.password(), Role.MANAGER, Typed.line(form.name()));
        staff.open(
                new Shop(
                        Typed.line(form.shop()),
                        Typed.lines(form.address()),
                        Typed.line(form.phone()),
                        Typed.line(form.email()),
                        form.zone(),
                        customs),
                manager);
        packs.choose(place.rules().code(), Packs.AS_BROUGHT, manager.actor());
        if (form.catalog() == null) {
            rates.open(first, false);
        } else {
            catalog.openExample(first);
        }
        goOn(Numbered.WORK_ORDER, "nextOrder", form.nextOrder());
        goOn(Numbered.INVOICE, "nextInvoice", form.nextInvoice());
        return "/sign-in?opened=true";
    }

    private void goOn(Numbered series, String field, String typed) {
        Typed.optional(typed, next -> {
            numbers.goOn(series, field, Long.parseLong(next));
            return next;
        });
    }
}
