package dev.liftgate.desk;

import dev.liftgate.money.Totals;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.orders.WorkOrders;
import dev.liftgate.staff.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What an order would come to with some of its jobs; nothing is kept. */
@Path("/orders/{number:\\d{1,15}}/what-if")
@Blocking
@RolesAllowed({Role.ADVISOR, Role.MANAGER})
class WhatIfPages {

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance totals(WorkOrder order, Totals totals, boolean whatIf);
    }

    @Inject
    WorkOrders orders;

    /** @param job of the jobs that are taken; unpriced ones cost nothing yet */
    @GET
    public TemplateInstance totals(@RestPath long number, @RestQuery List<Long> job) {
        WorkOrder order = orders.whole(number).orElseThrow(NotFoundException::new);
        return Templates.totals(order, order.totals(each -> job.contains(each.id())), true);
    }
}
