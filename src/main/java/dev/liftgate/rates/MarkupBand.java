package dev.liftgate.rates;

import dev.liftgate.money.MoneyText;
import dev.liftgate.money.Percent;
import dev.liftgate.web.Figures;
import dev.liftgate.web.Refused;
import dev.liftgate.web.Typed;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** A markup in percent on parts from this cost up to the next band. */
@Entity
@Table(name = "markup_band")
public class MarkupBand extends PanacheEntityBase {

    @Id
    @Column(name = "cost_from")
    private BigDecimal costFrom;

    private BigDecimal percent;

    protected MarkupBand() {}

    MarkupBand(BigDecimal costFrom, BigDecimal percent) {
        this.costFrom = costFrom;
        this.percent = percent;
    }

    /** The cost plus the markup of its band, rounded half up. Below the lowest band it is the cost itself. */
    public static Money price(List<MarkupBand> bands, Money cost) {
        return bands.stream()
                .filter(band -> band.costFrom.compareTo(cost.getAmount()) <= 0)
                .max(Comparator.comparing(MarkupBand::costFrom))
                .map(band -> Percent.onTopOf(band.percent, cost))
                .orElse(cost);
    }

    /** One band a line: {@code 20 80} is 80 % from a cost of 20 upwards. */
    static String write(List<MarkupBand> bands) {
        return bands.stream()
                .map(band -> MoneyText.plain(band.costFrom) + " " + MoneyText.plain(band.percent))
                .collect(Collectors.joining("\n"));
    }

    /** @throws Refused with the line that is no band, or that begins at the same cost as another */
    public static List<MarkupBand> read(String typed, Figures style) {
        Map<BigDecimal, MarkupBand> bands = new TreeMap<>();
        for (String line : Typed.lines(typed).split("\n")) {
            String[] figures = line.replace("%", " ").strip().split("\\s+");
            if (figures.length == 1 && figures[0].isEmpty()) {
                continue;
            }
            if (figures.length != 2) {
                throw new Refused("bands", "“" + line + "” is not a cost and a percentage");
            }
            BigDecimal from = style.number("bands", figures[0], BigDecimal.valueOf(1_000_000));
            BigDecimal percent = style.number("bands", figures[1], BigDecimal.valueOf(1000));
            if (bands.putIfAbsent(from.stripTrailingZeros(), new MarkupBand(from, percent)) != null) {
                throw new Refused("bands", "Two bands begin at " + MoneyText.text(from));
            }
        }
        return List.copyOf(bands.values());
    }

    /** A fingerprint of the bands that an edit form was drawn from. */
    static int version(String written) {
        return Math.floorMod(written.hashCode(), 1_000_000_000);
    }

    public BigDecimal costFrom() {
        return costFrom;
    }

    public BigDecimal percent() {
        return percent;
    }
}
