package dev.liftgate.desk;

import dev.liftgate.money.Totals;
import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.staff.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;

/** The total of an order with some of its jobs; nothing is stored. */
@Path("/orders/{number}/what-if")
@RolesAllowed({Role.ADVISOR, Role.MANAGER})
class WhatIfPages {

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance totals(WorkOrder order, Totals totals, boolean whatIf);
    }

    @Inject
    OrderLookup lookup;

    /**
     * The totals. Each parameter's value is the id of a job that counts, whatever the parameter's name; jobs without a
     * price count nothing yet.
     */
    @GET
    public TemplateInstance totals(@RestPath long number, @Context UriInfo asked) {
        WorkOrder order = lookup.order(number);
        Set<String> taken = asked.getQueryParameters().values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        return Templates.totals(
                order, order.reckoning().totals(each -> taken.contains(String.valueOf(each.id()))), true);
    }
}
