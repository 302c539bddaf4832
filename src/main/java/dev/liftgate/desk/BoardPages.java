package dev.liftgate.desk;

import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.Stage;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.paper.AskedFacts;
import dev.liftgate.paper.Rulebook;
import dev.liftgate.requests.Requests;
import dev.liftgate.rules.Packs;
import dev.liftgate.rules.RulePack;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.staff.Staff;
import dev.liftgate.staff.StaffMember;
import dev.liftgate.web.Forms;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;

/** The board: every open order in its stage. Stages follow from the records; nobody has to move a card. */
@Path("/")
@Authenticated
class BoardPages {

    private static final int A_PAGE = 50;

    /**
     * An order on the board or in a list.
     *
     * @param requests of the bay that nobody has answered
     */
    public record Ticket(WorkOrder order, PromiseBadge promise, long requests) {}

    public record Column(Stage stage, List<Ticket> tickets) {}

    /** @param news orders whose customers answered by themselves, unseen by any advisor */
    public record Board(List<Column> columns, List<WorkOrder> news) {

        public boolean isEmpty() {
            return columns.stream().allMatch(column -> column.tickets().isEmpty());
        }
    }

    public record Filter(Long advisor, Long technician, boolean today) {}

    /**
     * What a manager still has to do before the first estimate.
     *
     * @param missing of the shop itself on its papers
     */
    public record FirstDay(RulePack rules, AskedFacts missing) {}

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance board(Board board, Filter filter, List<StaffMember> people, FirstDay firstDay);

        static native TemplateInstance orders(List<Ticket> tickets, Long next);
    }

    @Inject
    OrderLookup lookup;

    @Inject
    Requests requests;

    @Inject
    Staff staff;

    @Inject
    Rulebook rulebook;

    @Inject
    Packs packs;

    @Inject
    SignedIn signedIn;

    @GET
    public Object show(@RestQuery Long advisor, @RestQuery Long technician, @RestQuery boolean today) {
        if (signedIn.isTechnician()) {
            return Forms.seeOther("/bay");
        }
        Instant tonight =
                signedIn.instant(signedIn.local(signedIn.now()).toLocalDate().atTime(LocalTime.MAX));
        List<WorkOrder> open = lookup.open(advisor, technician, today ? tonight : null);
        Board board = new Board(columns(open), lookup.withNews());
        return Templates.board(board, new Filter(advisor, technician, today), staff.atWork(), firstDay());
    }

    /** Null for those who cannot change the settings, and once nothing is missing. */
    private FirstDay firstDay() {
        if (!signedIn.isManager()) {
            return null;
        }
        AskedFacts missing = rulebook.missing(signedIn.shop());
        return missing.isEmpty() ? null : new FirstDay(packs.chosen().pack(), missing);
    }

    @GET
    @Path("orders")
    @RolesAllowed({Role.ADVISOR, Role.MANAGER})
    public TemplateInstance list(@RestQuery Long before) {
        List<WorkOrder> page = lookup.before(before == null ? Long.MAX_VALUE : before, A_PAGE);
        Long next = page.size() < A_PAGE ? null : page.get(A_PAGE - 1).number();
        return Templates.orders(
                page.stream().map(order -> ticket(order, Map.of())).toList(), next);
    }

    private List<Column> columns(List<WorkOrder> open) {
        Map<Long, Long> unanswered = requests.unanswered();
        Map<Stage, List<Ticket>> tickets = open.stream()
                .map(order -> ticket(order, unanswered))
                .collect(Collectors.groupingBy(ticket -> ticket.order().stage()));
        return Stream.of(Stage.values())
                .filter(Stage::isOpen)
                .map(stage -> new Column(stage, tickets.getOrDefault(stage, List.of())))
                .toList();
    }

    private Ticket ticket(WorkOrder order, Map<Long, Long> unanswered) {
        return new Ticket(order, PromiseBadge.of(order, signedIn), unanswered.getOrDefault(order.id(), 0L));
    }
}
