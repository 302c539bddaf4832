package dev.liftgate.drawer;

import dev.liftgate.staff.Stamp;
import dev.liftgate.staff.StampedRow;
import dev.liftgate.web.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.joda.money.Money;

/** A count of the drawer's cash. Never changed: whoever counts again adds another one. */
@Entity
@Immutable
@Table(name = "drawer_count")
public class DrawerCount extends StampedRow {

    @Column(name = "business_day")
    private LocalDate businessDay;

    private Money opening;
    private Money expected;
    private Money counted;
    private String note;

    protected DrawerCount() {}

    /**
     * @param opening what lay in the drawer before the first customer
     * @param expected what had to be in it by then: the opening, what came in and what went out
     * @throws Refused beside {@code note} if what was counted differs and nobody says why
     */
    DrawerCount(LocalDate day, Money opening, Money expected, Money counted, String note, Stamp by) {
        super(by);
        this.businessDay = day;
        this.opening = opening;
        this.expected = expected;
        this.counted = counted;
        this.note = note;
        if (!isRight() && note.isEmpty()) {
            throw new Refused("note", "It differs from what should be there: write down what you know of it");
        }
    }

    public LocalDate businessDay() {
        return businessDay;
    }

    public Money opening() {
        return opening;
    }

    public Money expected() {
        return expected;
    }

    public Money counted() {
        return counted;
    }

    /** Below zero if money was missing. */
    public Money difference() {
        return counted.minus(expected);
    }

    public boolean isRight() {
        return counted.isEqual(expected);
    }

    public String note() {
        return note;
    }
}
