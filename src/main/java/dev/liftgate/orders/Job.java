package dev.liftgate.orders;

import dev.liftgate.catalog.Offer;
import dev.liftgate.catalog.PartOffer;
import dev.liftgate.money.Charge;
import dev.liftgate.money.MoneyJson;
import dev.liftgate.money.MoneyRange;
import dev.liftgate.money.MoneyText;
import dev.liftgate.money.Narrowing;
import dev.liftgate.money.Spread;
import dev.liftgate.web.EditConflict;
import dev.liftgate.web.Refused;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.joda.money.Money;

/** A piece of work that the customer decides on by itself: its lines, its range, its price and where it stands. */
@Entity
@Table(name = "job")
public class Job extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "order_id")
    private WorkOrder order;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "concern_id")
    private Concern concern;

    private int position;
    private String title;

    @Column(name = "operation_code")
    private String operationCode;

    private boolean teardown;

    @Column(name = "safety_words")
    private String safetyWords = "";

    @Enumerated(EnumType.STRING)
    private JobState state = JobState.RECOMMENDED;

    @Enumerated(EnumType.STRING)
    private Basis basis;

    private Money price;

    @Column(name = "authorized_price")
    private Money authorizedPrice;

    @Column(name = "typical_low")
    private Money typicalLow;

    @Column(name = "typical_high")
    private Money typicalHigh;

    @Column(name = "typical_source")
    private String typicalSource = "";

    private String reason = "";

    @Convert(converter = FactorsColumn.class)
    private Map<String, Factor> factors = Map.of();

    @OneToMany(mappedBy = "job", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private Set<Line> lines = new LinkedHashSet<>();

    protected Job() {}

    private Job(WorkOrder order, Concern concern, int position, String title) {
        this.order = order;
        this.concern = concern;
        this.position = position;
        this.title = title;
    }

    static Job from(WorkOrder order, Concern concern, int position, Offer offer) {
        Job job = new Job(order, concern, position, offer.title());
        job.operationCode = offer.code();
        job.teardown = offer.teardown();
        job.safetyWords = offer.safetyWords();
        job.typicalSource = offer.source();
        if (offer.typical() != null) {
            job.typicalLow = offer.typical().low();
            job.typicalHigh = offer.typical().high();
        }
        job.lines.add(Line.labor(job, 1, offer.labor(), offer.openEnded()));
        offer.parts().forEach(part -> job.lines.add(Line.part(job, job.lines.size() + 1, part)));
        if (job.range().isExact()) {
            job.basis = Basis.PRICE;
            job.charge(job.range().low());
        }
        return job;
    }

    static Job flat(WorkOrder order, Concern concern, int position, String title, Money price, String taxCode) {
        Job job = new Job(order, concern, position, title);
        job.lines.add(Line.flat(job, 1, Charge.Kind.LABOR, title, price, taxCode));
        job.basis = Basis.PRICE;
        job.charge(price);
        return job;
    }

    /** Sets the figure the customer decides on; takes an authorization away, for it was given to another figure. */
    void price(Money price, Basis basis, int versionSeen) {
        if (version != versionSeen && !(price.equals(this.price) && basis == this.basis)) {
            throw EditConflict.between(
                    "price", this.price == null ? "not priced" : MoneyText.text(this.price), MoneyText.text(price));
        }
        requireEditable();
        this.basis = basis;
        charge(price);
        takeBack();
    }

    void narrow(String code, Factor factor) {
        requireEditable();
        Map<String, Factor> more = new LinkedHashMap<>(factors);
        more.put(code, factor);
        factors = more;
        if (price != null) {
            charge(price);
            takeBack();
        }
    }

    private void charge(Money price) {
        this.price = price;
        List<Money> amounts = Spread.over(lines.stream().map(Line::range).toList(), price);
        int i = 0;
        for (Line line : lines) {
            line.charge(amounts.get(i++));
        }
    }

    private void takeBack() {
        state = JobState.RECOMMENDED;
        authorizedPrice = null;
    }

    private void requireEditable() {
        if (state == JobState.DONE || state == JobState.VERIFIED) {
            throw new Refused("price", "“" + title + "” is " + state.label() + ": its price stands.");
        }
    }

    /** Puts the job before the customer. */
    void offer() {
        if (price == null) {
            throw new Refused("“" + title + "” has no price yet. Set a price or a not-to-exceed first.");
        }
        lines.stream()
                .filter(line -> line.isChoice() && line.part() == null)
                .findFirst()
                .ifPresent(line -> {
                    throw new Refused("“" + title + "”: choose the maker’s own or another maker’s part for “"
                            + line.description() + "” first, so that the paper can say which.");
                });
        if (state == JobState.RECOMMENDED || state.isRefused()) {
            state = JobState.OFFERED;
        }
    }

    void approve() {
        requireDecidable();
        state = JobState.APPROVED;
        authorizedPrice = price;
        reason = "";
    }

    void refuse(JobState refusal, String reason) {
        requireDecidable();
        state = refusal;
        this.reason = reason;
        authorizedPrice = null;
    }

    private void requireDecidable() {
        if (state != JobState.OFFERED) {
            throw new Refused("“" + title + "” is " + state.label() + ": there is nothing for the customer to decide.");
        }
    }

    void begin() {
        if (!state.isWorkLeft()) {
            throw new Refused(
                    "“" + title + "” is " + state.label() + ". Work starts when the customer has authorized it.");
        }
        state = JobState.IN_PROGRESS;
    }

    void finish() {
        if (!state.isWorkLeft()) {
            throw new Refused("“" + title + "” is " + state.label() + " and cannot be finished.");
        }
        state = JobState.DONE;
    }

    void verify() {
        if (state == JobState.DONE) {
            state = JobState.VERIFIED;
        }
    }

    /** The grade that the recorded factors chose for a part with two; null while they leave it open. */
    PartOffer gradeOf(Line line) {
        Narrowing choice = factors.values().stream()
                .map(Factor::parts)
                .filter(Objects::nonNull)
                .filter(narrowing -> narrowing == Narrowing.LOW || narrowing == Narrowing.HIGH)
                .reduce((first, last) -> last)
                .orElse(null);
        return choice == null ? null : choice == Narrowing.LOW ? line.economy() : line.premium();
    }

    /** The whole range from the catalog, before any factor was recorded. */
    public MoneyRange range() {
        return sum(List.of());
    }

    /** What the recorded factors leave of the range. */
    public MoneyRange narrowed() {
        return sum(List.copyOf(factors.values()));
    }

    private MoneyRange sum(List<Factor> with) {
        return lines.stream()
                .map(line -> line.range(with))
                .reduce(MoneyRange::plus)
                .orElseThrow();
    }

    public boolean isNarrowed() {
        return !narrowed().equals(range());
    }

    /** The guide's or the trade's typical range for this work, or null. */
    public MoneyRange typical() {
        return typicalLow == null ? null : new MoneyRange(typicalLow, typicalHigh, range().openEnded());
    }

    /** Says how the price stands to what the work usually costs; null when it lies within. */
    public String priceNote() {
        MoneyRange usual = typical();
        if (usual == null || price == null || usual.contains(price)) {
            return null;
        }
        return (price.isLessThan(usual.low()) ? "below" : "above") + " the typical " + MoneyText.text(usual);
    }

    List<Charge> charges() {
        return lines.stream().map(Line::toCharge).toList();
    }

    public boolean isCounted() {
        return !state.isRefused() && price != null;
    }

    public Long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public WorkOrder order() {
        return order;
    }

    public Concern concern() {
        return concern;
    }

    /** Jobs are called A, B, C … on paper and on the phone. */
    public String letter() {
        return position <= 26 ? String.valueOf((char) ('A' + position - 1)) : "A" + position;
    }

    int position() {
        return position;
    }

    public String title() {
        return title;
    }

    public String operationCode() {
        return operationCode;
    }

    public boolean isTeardown() {
        return teardown;
    }

    public String safetyWords() {
        return safetyWords;
    }

    public JobState state() {
        return state;
    }

    public Basis basis() {
        return basis;
    }

    public Money price() {
        return price;
    }

    public Money authorizedPrice() {
        return authorizedPrice;
    }

    public String typicalSource() {
        return typicalSource;
    }

    public String reason() {
        return reason;
    }

    public Map<String, Factor> factors() {
        return factors;
    }

    public Set<Line> lines() {
        return lines;
    }

    /** Factors as text; a changed map is a new map, so that a change is noticed. */
    static class FactorsColumn implements AttributeConverter<Map<String, Factor>, String> {

        @Override
        public String convertToDatabaseColumn(Map<String, Factor> factors) {
            return MoneyJson.write(factors);
        }

        @Override
        public Map<String, Factor> convertToEntityAttribute(String json) {
            return MoneyJson.readMap(json, Factor.class);
        }
    }
}
