package dev.liftgate.catalog;

import dev.liftgate.catalog.Part.PartFacts;
import dev.liftgate.money.ShopCurrency;
import dev.liftgate.rates.FirstRates;
import dev.liftgate.rates.LaborRate;
import dev.liftgate.rates.MarkupBand;
import dev.liftgate.rates.Rates;
import dev.liftgate.rows.WordSearch;
import dev.liftgate.staff.Staff;
import dev.liftgate.web.Refused;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Hibernate;
import org.joda.money.Money;

/** Everything that the shop sells, at today's prices. */
@ApplicationScoped
@Transactional
public class Catalog {

    static final int PAGE = 50;

    /** A part and the price of one for the customer. */
    public record PricedPart(Part part, Money price) {}

    @Inject
    ShopCurrency currency;

    @Inject
    Rates rates;

    @Inject
    Staff staff;

    /** The operation at today's prices; empty if the shop does not sell it. */
    public Optional<Offer> offer(String operationCode) {
        return offers(List.of(operationCode)).stream().findFirst();
    }

    /** Whether the shop has this operation and can price it. */
    public boolean sells(String operationCode) {
        return operation(operationCode).isPresent() && !rates.labor().isEmpty();
    }

    /** Offers in the order of the codes. Operations that the shop does not sell are left out. */
    public List<Offer> offers(Collection<String> codes) {
        Map<String, Offer> found = price(whole("o.code in ?1", codes)).stream()
                .collect(Collectors.toMap(Offer::code, Function.identity()));
        return codes.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** Everything the shop sells at today's prices, by title. */
    public List<Offer> offers() {
        return price(operations());
    }

    /** Every operation, with its parts, by title. */
    public List<Operation> operations() {
        return whole("true");
    }

    /** Operations at today's prices whose titles hold all the words, those first that begin with them. */
    public List<Offer> found(String words, int most) {
        Parameters parameters = new Parameters();
        String all = WordSearch.all("concat(' ', lower(title), ' ', code)", words, parameters);
        parameters.and("first", WordSearch.starting(words));
        List<Operation> found = Operation.<Operation>find(
                        "where " + all + " order by case when lower(title) like :first escape '\\' then 0 else 1 end,"
                                + " lower(title), code",
                        parameters)
                .page(Page.ofSize(most))
                .list();
        return offers(found.stream().map(Operation::code).toList());
    }

    /** Operations that a customer asks for by name, at today's prices. */
    public List<Offer> askedFor(String words, int most) {
        if (words.isBlank()) {
            return List.of();
        }
        Map<String, String> titles = Operation.<Operation>findAll().project(Titled.class).stream()
                .collect(Collectors.toMap(Titled::code, Titled::title));
        return offers(new AskedWork(titles).in(words, most));
    }

    private record Titled(String code, String title) {}

    /** The parts that hold every word, at today's prices, by number. */
    public List<PricedPart> partsHolding(String words, int most) {
        return priced(PartSearch.page(words, Optional.empty(), most));
    }

    /** The same, or those closest to the words. */
    public List<PricedPart> foundParts(String words, int most) {
        List<PricedPart> holding = partsHolding(words, most);
        return holding.isEmpty() ? priced(meant(words)) : holding;
    }

    /** An operation with what it includes. */
    Optional<Operation> packaged(String code) {
        Optional<Operation> found = operation(code);
        found.ifPresent(operation -> Hibernate.initialize(operation.included()));
        return found;
    }

    /** Operations that a package can include. */
    List<Operation> includable(Operation into) {
        return Operation.list(
                "code <> ?1 and packagePrice is null and not teardown and not openEnded order by lower(title), code",
                into.code());
    }

    Optional<Operation> operation(String code) {
        return whole("o.code = ?1", code).stream().findFirst();
    }

    private List<Operation> whole(String which, Object... parameters) {
        return Operation.list(
                "from Operation o left join fetch o.rate left join fetch o.parts row left join fetch row.economy"
                        + " left join fetch row.premium where " + which + " order by lower(o.title), o.code",
                parameters);
    }

    private List<Offer> price(List<Operation> operations) {
        if (operations.isEmpty()) {
            return List.of();
        }
        LaborRate usual = rates.usualLabor();
        List<MarkupBand> bands = rates.markup();
        boolean originalUsual =
                staff.shop().filter(shop -> shop.facts().originalPartsUsual()).isPresent();
        return operations.stream()
                .map(operation -> operation.offer(usual, bands, originalUsual))
                .toList();
    }

    public Optional<Part> part(long id) {
        return Part.findByIdOptional(id);
    }

    Optional<Part> part(String number, String brand) {
        return Part.find("number = ?1 and brand = ?2", number, brand).firstResultOptional();
    }

    /**
     * One page of the parts that hold every word in number, cross-numbers, brand or description, by number; and one
     * more if there is a next page.
     */
    List<Part> page(String words, long afterId) {
        return PartSearch.page(words, part(afterId), PAGE + 1);
    }

    /** The closest parts for words that no part holds, the closest first. */
    List<Part> meant(String words) {
        return PartSearch.meant(words);
    }

    List<PricedPart> priced(List<Part> parts) {
        List<MarkupBand> bands = rates.markup();
        return parts.stream()
                .map(part -> new PricedPart(part, part.price(bands)))
                .toList();
    }

    /** @throws Refused if another part has this number and brand */
    Part add(PartFacts facts) {
        refuseTwin(facts, null);
        Part part = new Part(facts);
        part.persist();
        return part;
    }

    void rewrite(long id, PartFacts facts, int seen) {
        refuseTwin(facts, id);
        part(id).orElseThrow(NotFoundException::new).rewrite(facts, seen);
    }

    private void refuseTwin(PartFacts facts, Long self) {
        part(facts.number(), facts.brand())
                .filter(twin -> !twin.id().equals(self))
                .ifPresent(twin -> {
                    throw new Refused("number", "There is a part with this number and brand already");
                });
    }

    /** @throws Refused if there is no such part, or several of that number */
    Part named(String field, String name) {
        List<Part> found = Part.list(
                "lower(number) = ?1 or lower(concat(number, ' ', brand)) = ?1", name.toLowerCase(Locale.ROOT));
        if (found.size() > 1) {
            throw new Refused(field, "Several makers have this number: write number and brand");
        }
        return found.stream()
                .findFirst()
                .orElseThrow(() -> new Refused(field, "There is no part of this number in the catalog"));
    }

    /**
     * A part at today's price, to sell beside the parts of an operation.
     *
     * @param name its number, with the brand if several makers have it
     * @throws Refused beside {@code part} if there is no such part, or several of that number
     */
    public Offer.PartChoice sale(String name, BigDecimal quantity) {
        return sale(named("part", name), quantity);
    }

    /** @throws Refused beside {@code part} if the part is not in the catalog any more */
    public Offer.PartChoice sale(long id, BigDecimal quantity) {
        return sale(
                part(id).orElseThrow(() -> new Refused("part", "This part is not in the catalog any more")), quantity);
    }

    private Offer.PartChoice sale(Part part, BigDecimal quantity) {
        PartOffer offer = part.offer(rates.markup());
        return new Offer.PartChoice(part.description(), quantity, part.taxCode(), part.feeCode(), offer, offer);
    }

    /** @throws Refused beside {@code rate} if the shop has no such rate */
    public Offer.Labor labor(String description, BigDecimal hours, String rate) {
        LaborRate hourly = rates.labor().stream()
                .filter(each -> each.code().equals(rate))
                .findFirst()
                .orElseThrow(() -> new Refused("rate", "Choose one of the shop’s labor rates"));
        return new Offer.Labor(description, hours, hours, hourly.hourly(), hourly.taxCode());
    }

    /** @throws Refused if there is an operation of this code */
    void add(Operation operation) {
        if (Operation.findById(operation.code()) != null) {
            throw new Refused("code", "There is an operation with this code already");
        }
        operation.persist();
    }

    /** Fills an empty catalog with the demo shop's, and sets its rates. */
    public void openDemo() {
        rates.openDemo();
        new DemoCatalog(this, currency.unit(), "sales").open();
    }

    /** Fills an empty catalog with the example, and sets the first rates of the shop. */
    public void openExample(FirstRates first) {
        rates.open(first, true);
        new DemoCatalog(this, currency.unit(), first.partsTax()).open();
    }
}
