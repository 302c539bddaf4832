package dev.liftgate.drawer;

import dev.liftgate.billing.Takings;
import dev.liftgate.money.ShopCurrency;
import dev.liftgate.staff.Staff;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.Refused;
import dev.liftgate.web.Typed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/** The drawer of the shop, day by day: what has to be in it, and what was counted. */
@ApplicationScoped
@Transactional
class Drawer {

    @Inject
    Takings takings;

    @Inject
    Staff staff;

    @Inject
    ShopCurrency currency;

    DrawerDay of(LocalDate day) {
        return new DrawerDay(
                day, currency.unit(), takings.of(day), DrawerCount.list("businessDay = ?1 order by id", day));
    }

    /** What lay in the drawer at the opening of the last day that was counted, that day or before. */
    Optional<Money> usualOpening(LocalDate day) {
        return DrawerCount.<DrawerCount>find("businessDay <= ?1 order by businessDay desc, id desc", day)
                .firstResultOptional()
                .map(DrawerCount::opening);
    }

    /**
     * Keeps a count beside earlier ones of that day.
     *
     * @throws Refused beside {@code day} if that has not come yet, and beside {@code note} if the cash differs from what
     *     has to be there and nobody says why
     */
    DrawerCount count(LocalDate day, Money opening, Money counted, String note, Stamp by) {
        if (day.isAfter(staff.shop().orElseThrow().day(by.at()))) {
            throw new Refused("day", "That day has not come yet");
        }
        DrawerCount count = new DrawerCount(day, opening, of(day).expected(opening), counted, Typed.line(note), by);
        count.persist();
        return count;
    }
}
