package dev.liftgate.orders;

import dev.liftgate.catalog.Offer;
import dev.liftgate.money.Charge.ChargeKind;
import dev.liftgate.money.MoneyText;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.EditConflict;
import dev.liftgate.web.Refused;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import org.joda.money.Money;

/**
 * The lines of a job: those that count, those that were taken off, and the verbs on them. Each one takes an authorization
 * of the job away, because that was given to other lines.
 */
public record JobLines(Job job, Set<Line> all) {

    /**
     * What a line says and charges for.
     *
     * @param quantity pieces or hours
     * @param price of one piece, or of work at a flat figure; for hours it is not asked, their rate stays
     */
    public record LineFacts(String description, BigDecimal quantity, Money price) {

        /** Whether only the text differs. Hours within a range and the price of the job then stay as they are. */
        boolean chargesLike(LineFacts other) {
            return quantity.compareTo(other.quantity) == 0 && Objects.equals(price, other.price);
        }

        /** {@code Oil filter, 1 × $9.80}, for the timeline. */
        String words() {
            return "“" + description + "”, " + MoneyText.text(quantity)
                    + (price == null ? " h" : " × " + MoneyText.text(price));
        }
    }

    List<Line> standing() {
        return all.stream()
                .filter(line -> !line.isRemoved())
                .sorted(Comparator.comparing(Line::position))
                .toList();
    }

    /** Those that were taken off, to be put back. */
    public List<Line> removed() {
        return all.stream().filter(Line::isRemoved).toList();
    }

    /** Whether it is known to have no parts: no line is one, and the catalog or somebody says so. */
    public boolean areWithoutParts() {
        return !haveParts() && (job.operationCode() != null || job.terms().noParts());
    }

    /**
     * Whether nobody has said yet if parts are in its price: labor of this shop at a flat price, in somebody's own words.
     * An operation of the catalog brings its parts, or is known to have none.
     */
    public boolean mayHideParts() {
        return !haveParts()
                && !areWithoutParts()
                && standing().stream().anyMatch(line -> line.kind() == ChargeKind.LABOR && line.isFlat());
    }

    private boolean haveParts() {
        return standing().stream().anyMatch(line -> line.kind() == ChargeKind.PART);
    }

    /** Says that no parts are in it where that is known of the job that it does again. */
    void sayOfPartsLike(Job before, Stamp by) {
        if (mayHideParts() && before.jobLines().areWithoutParts()) {
            job.describe(job.terms().withoutParts(true), by);
        }
    }

    /** @throws Refused if the job has no such line */
    public Line standing(long id) {
        return one(standing(), id);
    }

    private Line one(List<Line> among, long id) {
        return among.stream()
                .filter(line -> line.id() == id)
                .findFirst()
                .orElseThrow(() -> new Refused("“" + job.title() + "” has no such line."));
    }

    public void addLabor(Offer.Labor labor, Stamp by) {
        add(position -> Line.labor(job, position, labor, false), by);
    }

    public void addPart(Offer.PartChoice part, Stamp by) {
        add(position -> Line.part(job, position, part), by);
    }

    /** Adds work that another shop does, at the price that the customer pays for it. */
    public void addSublet(String description, Money price, String taxCode, Stamp by) {
        add(position -> Line.flat(job, position, ChargeKind.SUBLET, description, price, taxCode), by);
    }

    /** Adds a line beside those of the operation, and its amount to the price. */
    private void add(IntFunction<Line> made, Stamp by) {
        begin();
        Line line = made.apply(all.stream().mapToInt(Line::position).max().orElse(0) + 1);
        all.add(line);
        if (price() != null) {
            charge(price().plus(line.range().low()));
        }
        job.tell(": added " + line.description() + ", " + MoneyText.text(line.range()) + job.takeBack(), by);
    }

    /**
     * Changes text, quantity or price of a line, and the price of the job with it.
     *
     * @param seen the version of the job that the person had before their eyes
     * @throws EditConflict if the job changed since
     */
    public void revise(long lineId, LineFacts facts, int seen, Stamp by) {
        begin();
        Line line = standing(lineId);
        LineFacts before = line.facts();
        boolean chargesAlike = facts.chargesLike(before);
        if (chargesAlike && facts.description().equals(before.description())) {
            return;
        }
        if (job.version() != seen) {
            throw EditConflict.between("quantity", before.words(), facts.words());
        }
        Money rest = chargesAlike || price() == null ? null : price().minus(line.amount());
        if (chargesAlike) {
            line.call(facts.description());
        } else {
            line.revise(facts);
        }
        if (rest != null) {
            charge(rest.plus(line.range().low()));
        }
        job.tell(": " + before.words() + " is now " + line.facts().words() + job.takeBack(), by);
    }

    /** Lets a line change places with the one before it, or after it. It moves on paper only: prices stay. */
    public void move(long lineId, boolean up, Stamp by) {
        begin();
        List<Line> lines = standing();
        int at = lines.indexOf(standing(lineId));
        int to = up ? at - 1 : at + 1;
        if (to >= 0 && to < lines.size()) {
            lines.get(at).swapWith(lines.get(to));
        }
    }

    /** Chooses one of the two parts of a line. A price that was set is spread anew. */
    public void grade(long lineId, boolean premium, Stamp by) {
        begin(OrderVerb.NARROW);
        Line line = standing(lineId);
        if (!line.isChoice()) {
            throw new Refused("“" + line.description() + "” comes in one grade only.");
        }
        line.grade(premium);
        job.tell(
                ": " + line.part().brand() + " " + line.part().number()
                        + job.quote().spreadAnew(),
                by);
    }

    /** Takes a line off, and its amount off the price. */
    public void remove(long lineId, Stamp by) {
        begin();
        Line line = standing(lineId);
        if (standing().size() == 1) {
            throw new Refused("“" + job.title() + "” has no other line: remove the job instead.");
        }
        Money rest = price() == null ? null : price().minus(line.amount());
        line.remove(true);
        if (rest != null) {
            charge(rest);
        }
        job.tell(": took off " + line.description() + job.takeBack(), by);
    }

    /** Puts a line back that was taken off, with its amount, tax and discount as they were. */
    public void putBack(long lineId, Stamp by) {
        begin();
        Line line = one(removed(), lineId);
        line.remove(false);
        if (price() != null) {
            Money amount = line.amount() == null ? line.range().low() : line.amount();
            charge(price().plus(amount));
        }
        job.tell(": put back " + line.description() + job.takeBack(), by);
    }

    private void begin() {
        begin(OrderVerb.CHANGE_LINES);
    }

    private void begin(OrderVerb verb) {
        job.order().progress().require(verb);
        job.requireEditable();
    }

    private Money price() {
        return job.quote().price();
    }

    private void charge(Money price) {
        job.quote().charge(price, job.quote().basis());
    }
}
