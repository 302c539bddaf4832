package dev.liftgate.portal;

import dev.liftgate.orders.WorkOrder;
import dev.liftgate.orders.WorkOrders;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What board and order ask every ten seconds: has a customer answered by themselves? */
@Path("/news")
@Blocking
@RolesAllowed({Role.ADVISOR, Role.MANAGER})
class NewsPages {

    /** Tells htmx to ask no more. */
    private static final int STOP = 286;

    /** A page that is left open longer would keep its person signed in for ever. */
    private static final Duration LONGEST = Duration.ofHours(1);

    /**
     * @param orders whose customers answered and that nobody has opened since
     * @param opened when the page was, in seconds since 1970
     */
    public record News(List<WorkOrder> orders, long opened, boolean stale) {

        /** Changes when there is something else to show. */
        public String mark() {
            return orders.stream()
                    .map(order -> order.number() + "-" + order.newsAt().getEpochSecond())
                    .collect(Collectors.joining("."));
        }
    }

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance boardNews(News news);

        static native TemplateInstance orderNews(News news);
    }

    @Inject
    WorkOrders orders;

    @Inject
    SignedIn signedIn;

    /** @param mark of what the page shows; null when it shows nothing yet */
    @GET
    public Response ofTheBoard(@RestQuery Long opened, @RestQuery String mark) {
        News news = news(orders.withNews(), opened);
        return !news.stale() && Objects.equals(news.mark(), mark)
                ? Response.noContent().build()
                : answer(news, Templates.boardNews(news));
    }

    @GET
    @Path("orders/{number:\\d{1,15}}")
    public Response ofAnOrder(@RestPath long number, @RestQuery Long opened) {
        WorkOrder order = orders.whole(number).orElseThrow(NotFoundException::new);
        News news = news(order.newsAt() == null ? List.of() : List.of(order), opened);
        return !news.stale() && news.orders().isEmpty()
                ? Response.noContent().build()
                : answer(news, Templates.orderNews(news));
    }

    private News news(List<WorkOrder> found, Long opened) {
        long now = signedIn.now().getEpochSecond();
        long since = opened == null ? now : opened;
        return new News(found, since, now - since > LONGEST.toSeconds());
    }

    private static Response answer(News news, TemplateInstance page) {
        return Response.status(news.stale() ? STOP : 200).entity(page).build();
    }
}
