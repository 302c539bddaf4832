package dev.liftgate.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.Money;

/** Splits one amount into pieces that add up to it, to the cent. */
public final class Spread {

    private Spread() {}

    /**
     * Spreads an amount over the ranges of lines. Every line stands at the same point between its low and its high. If
     * the amount is below or above all ranges together, each gets a share in proportion to its low or high.
     *
     * @return one amount per range, in their order, adding up to {@code amount}
     */
    public static List<Money> over(List<MoneyRange> ranges, Money amount) {
        BigInteger low = sum(ranges.stream().map(range -> cents(range.low())).toList());
        BigInteger high = sum(ranges.stream().map(range -> cents(range.high())).toList());
        BigInteger total = cents(amount);
        if (total.compareTo(low) < 0) {
            return byWeight(ranges.stream().map(MoneyRange::low).toList(), amount);
        }
        if (total.compareTo(high) > 0 || low.equals(high)) {
            return byWeight(ranges.stream().map(MoneyRange::high).toList(), amount);
        }
        List<Money> aboveLow = byWeight(
                ranges.stream().map(range -> range.high().minus(range.low())).toList(),
                money(amount, total.subtract(low)));
        return IntStream.range(0, ranges.size())
                .mapToObj(i -> ranges.get(i).low().plus(aboveLow.get(i)))
                .toList();
    }

    /** Splits by weight into whole cents. The cents left over go to the pieces that lost most by rounding. */
    public static List<Money> byWeight(List<Money> weights, Money amount) {
        if (weights.isEmpty()) {
            throw new IllegalArgumentException("there is nothing to spread " + amount + " over");
        }
        List<BigInteger> parts = weights.stream().map(Spread::cents).toList();
        BigInteger whole = sum(parts);
        if (whole.signum() == 0) {
            return byWeight(
                    weights.stream().map(w -> money(amount, BigInteger.ONE)).toList(), amount);
        }
        BigInteger total = cents(amount);
        List<BigInteger[]> shares = parts.stream()
                .map(part -> part.multiply(total).divideAndRemainder(whole))
                .toList();
        List<BigInteger> result =
                new ArrayList<>(shares.stream().map(share -> share[0]).toList());
        int left = total.subtract(sum(result)).intValueExact();
        IntStream.range(0, shares.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> shares.get(i)[1]).reversed())
                .limit(left)
                .forEach(i -> result.set(i, result.get(i).add(BigInteger.ONE)));
        return result.stream().map(cents -> money(amount, cents)).toList();
    }

    private static BigInteger cents(Money money) {
        return money.getAmount().unscaledValue();
    }

    private static Money money(Money like, BigInteger cents) {
        return Money.of(like.getCurrencyUnit(), new BigDecimal(cents, like.getScale()));
    }

    private static BigInteger sum(List<BigInteger> numbers) {
        return numbers.stream().reduce(BigInteger.ZERO, BigInteger::add);
    }
}
