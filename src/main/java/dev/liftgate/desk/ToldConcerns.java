package dev.liftgate.desk;

import dev.liftgate.checklist.Checklists;
import dev.liftgate.customers.Odometer;
import dev.liftgate.customers.Vehicle;
import dev.liftgate.guides.Facet.FacetOption;
import dev.liftgate.guides.Guide;
import dev.liftgate.guides.Observation;
import dev.liftgate.library.GuideWords;
import dev.liftgate.library.Guides;
import dev.liftgate.library.Guides.StoredGuide;
import dev.liftgate.orders.Arrangement;
import dev.liftgate.orders.Concern;
import dev.liftgate.orders.PriceBasis;
import dev.liftgate.orders.Quote;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.orders.WorkOrders;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.Refused;
import dev.liftgate.web.Typed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The concerns that customers tell: taken down with what a guide knows from their words. */
@ApplicationScoped
@Transactional
class ToldConcerns {

    @Inject
    Guides guides;

    @Inject
    GuideWords words;

    @Inject
    WorkOrders orders;

    @Inject
    Checklists checklists;

    @Inject
    EntityManager entities;

    WorkOrder open(Vehicle vehicle, Odometer odometer, Arrangement agreed, List<ToldConcern> told, Stamp by) {
        List<Concern.Statement> statements = told.stream().map(this::statement).toList();
        List<String> unheard = statements.stream().map(this::unheard).toList();
        WorkOrder order = orders.open(vehicle, odometer, agreed, statements, by);
        Iterator<Concern> concerns = order.concerns().iterator();
        for (int i = 0; i < told.size(); i++) {
            hear(order, concerns.next(), told.get(i), unheard.get(i), by);
        }
        return order;
    }

    /** Takes down one more concern. */
    void add(long number, ToldConcern told, Stamp stamp) {
        Concern.Statement statement = statement(told);
        String unheard = unheard(statement);
        orders.change(number, stamp, (order, by) -> {
            Concern concern = order.take(statement, by);
            entities.flush(); // its answers name it by its id
            hear(order, concern, told, unheard, by);
        });
    }

    private String unheard(Concern.Statement told) {
        return told.guideHash() == null ? "" : words.unheard(guides.version(told.guideHash()), told.words());
    }

    private void hear(WorkOrder order, Concern concern, ToldConcern told, String unheard, Stamp by) {
        if (concern.guideHash() != null) {
            words.keep(
                    guides.version(concern.guideHash()),
                    unheard,
                    order.customer().names());
            checklists.heard(order, concern, heard(told, guides.version(concern.guideHash())), by);
        }
        if (!told.wanted().isEmpty()) {
            orders.change(order.number(), by, (held, now) -> propose(held, concern, told.wanted(), now));
        }
    }

    /** Puts the work on the order that the customer asked for, at the price that the catalog proposes. */
    private void propose(WorkOrder order, Concern concern, List<String> operations, Stamp by) {
        for (String operation : operations) {
            Quote quote =
                    orders.recommend(order, concern, Typed.line(operation), by).quote();
            if (quote.price() == null && quote.proposal() != null) {
                quote.price(quote.proposal(), PriceBasis.PRICE, 0, by);
            }
        }
    }

    /** The ticked answers that the guide has. Others may stem from a guide that was chosen before. */
    private static Map<String, String> heard(ToldConcern told, Guide guide) {
        Map<String, String> heard = new LinkedHashMap<>();
        for (Observation observation : guide.observations()) {
            observation.answers().stream()
                    .map(Observation.Answer::code)
                    .filter(answer -> told.hears(observation.code(), answer))
                    .forEach(answer -> heard.put(observation.code(), answer));
        }
        return heard;
    }

    /** @throws Refused if words or the place on the car are missing */
    Concern.Statement statement(ToldConcern told) {
        Optional<Guide> guide = told.asked().needsWork()
                ? guides.current(Typed.line(told.guide())).map(StoredGuide::guide)
                : Optional.empty();
        Optional<FacetOption> facet = guide.stream()
                .flatMap(known -> known.facets().stream())
                .flatMap(known -> known.option(Typed.line(told.facet())).stream())
                .findFirst();
        String said = told.said();
        if (guide.isPresent() && facet.isEmpty() && !guide.get().facets().isEmpty()) {
            throw new Refused(
                    "facet", "Choose one: " + guide.get().facets().get(0).question());
        }
        return new Concern.Statement(
                told.asked(),
                said,
                guide.map(Guide::sha256).orElse(null),
                facet.map(FacetOption::code).orElse(""),
                facet.map(FacetOption::label).orElse(""));
    }
}
