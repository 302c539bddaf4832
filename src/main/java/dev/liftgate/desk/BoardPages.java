package dev.liftgate.desk;

import dev.liftgate.orders.Stage;
import dev.liftgate.orders.Ticket;
import dev.liftgate.orders.Tickets;
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
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;

/** The board: every open order in its stage. Stages follow from the records; nobody has to move a card. */
@Path("/")
@Authenticated
class BoardPages {

    /** So many cars stand on the board at once, whatever is open; the rest of a stage is a press away. */
    private static final int ON_THE_BOARD = 60;

    private static final int COUNTED = 100;
    private static final int A_PAGE = 50;
    private static final int NEWS = 20;

    /** @param requests of the bay that nobody has answered */
    public record Row(Ticket ticket, PromiseBadge promise, long requests) {}

    /**
     * A stage of the board.
     *
     * @param counted the open orders in it, up to {@value #COUNTED}
     */
    public record Column(Stage stage, List<Row> rows, int counted) {

        public String count() {
            return counted < COUNTED ? String.valueOf(counted) : COUNTED - 1 + "+";
        }

        public boolean isCut() {
            return rows.size() < counted;
        }
    }

    /** @param news orders whose customers answered by themselves, unseen by any advisor */
    public record Board(List<Column> columns, List<Ticket> news) {

        public boolean isEmpty() {
            return columns.stream().allMatch(column -> column.rows().isEmpty());
        }
    }

    /** What the board is asked for, as its address says it. */
    public record Filter(
            @RestQuery Long advisor,
            @RestQuery Long technician,
            @RestQuery boolean today,
            @RestQuery Stage stage,
            @RestQuery int page) {

        /** The address of the whole board for the same people. */
        public String board() {
            return address(null, 1);
        }

        /** The address of a stage with all its orders, a page at a time. */
        public String whole(Stage whole) {
            return address(whole, 1);
        }

        public String later() {
            return address(stage, skippedPages() + 2);
        }

        public String earlier() {
            return address(stage, skippedPages());
        }

        public boolean isFirst() {
            return skippedPages() == 0;
        }

        int skippedPages() {
            return Math.min(Math.max(0, page - 1), Integer.MAX_VALUE / A_PAGE - 1);
        }

        boolean isOneStage() {
            return stage != null && stage.isOpen();
        }

        private String address(Stage stage, int page) {
            return Stream.of(
                            stage == null ? "" : "stage=" + stage,
                            advisor == null ? "" : "advisor=" + advisor,
                            technician == null ? "" : "technician=" + technician,
                            today ? "today=true" : "",
                            page == 1 ? "" : "page=" + page)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining("&", "/?", ""));
        }
    }

    /**
     * What a manager still has to do before the first estimate.
     *
     * @param missing of the shop itself on its papers
     */
    public record FirstDay(RulePack rules, AskedFacts missing) {}

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance board(Board board, Filter filter, List<StaffMember> people, FirstDay firstDay);

        static native TemplateInstance column(Column column, boolean more, Filter filter, List<StaffMember> people);

        static native TemplateInstance orders(List<Row> rows, Long next);
    }

    @Inject
    Tickets tickets;

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
    public Object show(@BeanParam Filter filter) {
        if (signedIn.isTechnician()) {
            return Forms.seeOther("/bay");
        }
        if (filter.isOneStage()) {
            return oneStage(filter);
        }
        Board board = new Board(columns(open(List.of(Stage.values()), filter, 0, COUNTED)), tickets.withNews(NEWS));
        return Templates.board(board, filter, staff.atWork(), firstDay());
    }

    private TemplateInstance oneStage(Filter filter) {
        List<Long> found = open(List.of(filter.stage()), filter, filter.skippedPages() * A_PAGE, A_PAGE + 1)
                .get(filter.stage());
        List<Long> shown = found.subList(0, Math.min(A_PAGE, found.size()));
        Column column = new Column(filter.stage(), rows(shown), shown.size());
        return Templates.column(column, found.size() > A_PAGE, filter, staff.atWork());
    }

    private Map<Stage, List<Long>> open(List<Stage> stages, Filter filter, int skipped, int most) {
        Instant tonight =
                signedIn.instant(signedIn.local(signedIn.now()).toLocalDate().atTime(LocalTime.MAX));
        return tickets.open(
                stages.stream().filter(Stage::isOpen).toList(),
                new Tickets.Selection(filter.advisor(), filter.technician(), filter.today() ? tonight : null),
                skipped,
                most);
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
        List<Ticket> page = tickets.before(before == null ? Long.MAX_VALUE : before, A_PAGE);
        Long next = page.size() < A_PAGE ? null : page.get(A_PAGE - 1).number();
        return Templates.orders(
                page.stream().map(ticket -> row(ticket, Map.of())).toList(), next);
    }

    private List<Column> columns(Map<Stage, List<Long>> open) {
        Map<Stage, List<Long>> shown = shareOut(open);
        Map<Stage, List<Row>> rows = rows(
                        shown.values().stream().flatMap(List::stream).toList())
                .stream()
                .collect(Collectors.groupingBy(row -> row.ticket().stage()));
        return open.entrySet().stream()
                .map(stage -> new Column(
                        stage.getKey(),
                        rows.getOrDefault(stage.getKey(), List.of()),
                        stage.getValue().size()))
                .toList();
    }

    /** Stages with few orders leave their places on the board to those with many. */
    private static Map<Stage, List<Long>> shareOut(Map<Stage, List<Long>> open) {
        Map<Stage, List<Long>> shown = new EnumMap<>(Stage.class);
        List<Map.Entry<Stage, List<Long>>> fewestFirst = open.entrySet().stream()
                .sorted(Comparator.comparing(stage -> stage.getValue().size()))
                .toList();
        int places = ON_THE_BOARD;
        int stages = open.size();
        for (Map.Entry<Stage, List<Long>> stage : fewestFirst) {
            int given = Math.min(stage.getValue().size(), places / stages--);
            shown.put(stage.getKey(), stage.getValue().subList(0, given));
            places -= given;
        }
        return shown;
    }

    /** In the order of the numbers. */
    private List<Row> rows(List<Long> numbers) {
        List<Ticket> shown = tickets.numbered(numbers);
        Map<Long, Long> unanswered =
                requests.unanswered(shown.stream().map(Ticket::id).toList());
        return shown.stream().map(ticket -> row(ticket, unanswered)).toList();
    }

    private Row row(Ticket ticket, Map<Long, Long> unanswered) {
        return new Row(ticket, PromiseBadge.of(ticket, signedIn), unanswered.getOrDefault(ticket.id(), 0L));
    }
}
