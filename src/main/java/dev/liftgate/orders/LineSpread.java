package dev.liftgate.orders;

import dev.liftgate.money.Charge.ChargeKind;
import dev.liftgate.money.MoneyRange;
import dev.liftgate.money.Spread;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.joda.money.Money;

/**
 * The way in which the price of a job is put on its lines.
 *
 * <p>Outside the range, parts stay at their list prices and the labor bears the difference. Only where there is no labor
 * to bear it do the parts.
 */
final class LineSpread {

    private LineSpread() {}

    /** One amount per line, in their order, adding up to the price. */
    static List<Money> over(Collection<Line> lines, Money price) {
        MoneyRange whole =
                lines.stream().map(Line::range).reduce(MoneyRange::plus).orElseThrow();
        boolean below = price.isLessThan(whole.low());
        boolean isOutside = below || price.isGreaterThan(whole.high());
        Function<MoneyRange, Money> end = below ? MoneyRange::low : MoneyRange::high;
        List<Money> labor = lines.stream()
                .filter(LineSpread::isCushion)
                .map(line -> end.apply(line.range()))
                .toList();
        Money rest = price.minus(lines.stream()
                .filter(line -> !isCushion(line))
                .map(line -> end.apply(line.range()))
                .toList());
        if (!isOutside || rest.isNegative() || labor.stream().allMatch(Money::isZero)) {
            return Spread.over(lines.stream().map(Line::range).toList(), price);
        }
        Iterator<Money> shares = Spread.byWeight(labor, rest).iterator();
        return lines.stream()
                .map(line -> isCushion(line) ? shares.next() : end.apply(line.range()))
                .toList();
    }

    private static boolean isCushion(Line line) {
        return line.kind() != ChargeKind.PART;
    }
}
