package dev.liftgate.portal;

import dev.liftgate.billing.Invoices;
import dev.liftgate.billing.MoneyPapers;
import dev.liftgate.billing.MoneyPapers.GivenPaper;
import dev.liftgate.estimates.EstimateSheet;
import dev.liftgate.estimates.EstimateVersion;
import dev.liftgate.estimates.Estimates;
import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.paper.Print;
import dev.liftgate.paper.Sheet;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The papers that the holder of a link may read: those of its order, and no other. */
@ApplicationScoped
@Transactional
class LinkPapers {

    private static final String ESTIMATE = "estimate";

    /** The papers behind a link that leads to nothing else, with the shop's head. */
    public record PaperShelf(Sheet sheet, List<GivenPaper> papers, boolean isOpen) {}

    @Inject
    Links links;

    @Inject
    OrderLookup lookup;

    @Inject
    Estimates estimates;

    @Inject
    EstimateSheet estimateSheet;

    @Inject
    Invoices invoices;

    @Inject
    MoneyPapers money;

    @Inject
    Clock clock;

    PaperShelf shelf(Link link) {
        boolean open = isOpen(link);
        return new PaperShelf(
                invoices.of(link.orderNumber()).orElseThrow().bill().sheet(),
                open ? of(lookup.order(link.orderNumber())) : List.of(),
                open);
    }

    /** Whether a link that leads to papers alone still works. */
    boolean isOpen(Link link) {
        return !link.isRevoked() && !link.isExpired(clock.instant());
    }

    /** From the invoice on: the estimates that were sent, then invoice, receipts and what corrects them. */
    List<GivenPaper> of(WorkOrder order) {
        return order.progress().invoicedAt() == null
                ? List.of()
                : Stream.concat(sent(order), money.of(order).stream()).toList();
    }

    private Stream<GivenPaper> sent(WorkOrder order) {
        return links.of(order.number()).stream()
                .filter(link -> !link.isRevoked())
                .map(Link::estimateVersion)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .flatMap(version -> estimates.version(order.number(), version).stream())
                .map(version -> new GivenPaper(
                        ESTIMATE, version.version(), version.estimate().title(), version.issuedAt(), version.total()));
    }

    /**
     * One of these papers, or the estimate that the link was made for; empty for any other.
     *
     * @param size {@code letter} or {@code a4}
     * @param path of the link
     */
    Optional<TemplateInstance> page(Link link, String kind, long number, String size, String path) {
        WorkOrder order = lookup.order(link.orderNumber());
        UnaryOperator<Print> frame = print -> print.behind(path, path + "/papers/" + kind + "/" + number + ".pdf");
        boolean isItsOwn = !link.isToPapers() && kind.equals(ESTIMATE) && link.estimateVersion() == number;
        if (!isItsOwn && of(order).stream().noneMatch(paper -> paper.kind().equals(kind) && paper.number() == number)) {
            return Optional.empty();
        }
        if (!kind.equals(ESTIMATE)) {
            return money.page(order, kind, number, size, frame);
        }
        Optional<EstimateVersion> version = estimates.version(order.number(), (int) number);
        return version.map(issued -> estimateSheet.of(issued, size, frame));
    }
}
