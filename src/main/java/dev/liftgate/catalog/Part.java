package dev.liftgate.catalog;

import dev.liftgate.rates.MarkupBand;
import dev.liftgate.rows.EditableRow;
import dev.liftgate.web.Edits;
import dev.liftgate.web.Refused;
import dev.liftgate.web.Typed;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import org.joda.money.Money;

/** A part that the shop can buy and sell. Its number and brand together identify it. */
@Entity
@Table(name = "part")
public class Part extends EditableRow {

    private static final int MOST_CROSS_NUMBERS = 16;

    /**
     * The data of a part, from a form or a row of a file. List price, tax code and fee may be null.
     *
     * @param crossNumbers as {@link Part#crossNumbers(String, String)} makes them
     */
    record PartFacts(
            String number,
            String brand,
            String description,
            PartCondition condition,
            Money cost,
            Money listPrice,
            String taxCode,
            String crossNumbers,
            String fee) {}

    private String number;
    private String brand;
    private String description;

    @Enumerated(EnumType.STRING)
    private PartCondition condition;

    private Money cost;

    @Column(name = "list_price")
    private Money listPrice;

    @Column(name = "tax_code")
    private String taxCode;

    @Column(name = "cross_numbers")
    private String crossNumbers;

    @Column(name = "fee_code")
    private String feeCode;

    @Column(insertable = false, updatable = false)
    private String words;

    protected Part() {}

    Part(PartFacts facts) {
        rewrite(facts);
    }

    void rewrite(PartFacts facts) {
        number = facts.number();
        brand = facts.brand();
        description = facts.description();
        condition = facts.condition();
        cost = facts.cost();
        listPrice = facts.listPrice();
        taxCode = facts.taxCode();
        crossNumbers = facts.crossNumbers();
        feeCode = facts.fee();
    }

    /** Changes the part. If somebody else did so since {@code seen}, it refuses and shows both values. */
    void rewrite(PartFacts facts, int seen) {
        Edits.since(seen, version())
                .of("number", "Number", number, facts.number())
                .of("brand", "Brand", brand, facts.brand())
                .of("description", "Description", description, facts.description())
                .of(
                        "condition",
                        "Condition",
                        condition.words(),
                        facts.condition().words())
                .of("cost", "Cost", figure(cost), figure(facts.cost()))
                .of("listPrice", "List price", figure(listPrice), figure(facts.listPrice()))
                .of("taxCode", "Tax", taxCode, facts.taxCode())
                .of("crossNumbers", "Cross-numbers", crossNumbers, facts.crossNumbers())
                .of("feeCode", "Fee", feeCode, facts.fee())
                .settle();
        rewrite(facts);
    }

    private static String figure(Money money) {
        return money == null ? null : money.getAmount().toPlainString();
    }

    /** The price of one for a customer: the list price if there is one, else the cost with its markup. */
    Money price(List<MarkupBand> bands) {
        return listPrice != null ? listPrice : MarkupBand.price(bands, cost);
    }

    PartOffer offer(List<MarkupBand> bands) {
        return new PartOffer(number, brand, condition, cost, price(bands));
    }

    public String number() {
        return number;
    }

    public String brand() {
        return brand;
    }

    public String description() {
        return description;
    }

    public PartCondition condition() {
        return condition;
    }

    public Money cost() {
        return cost;
    }

    /** The list price; null if the price follows from the cost. */
    public Money listPrice() {
        return listPrice;
    }

    /** The code of its tax; null if it is not taxed. */
    public String taxCode() {
        return taxCode;
    }

    /** The code of the fee that each piece calls for; null if none. */
    public String feeCode() {
        return feeCode;
    }

    /** The numbers of other makers for the same part, separated by {@code |}; empty if none is known. */
    public String crossNumbers() {
        return crossNumbers;
    }

    /** The same for people, separated by commas. */
    public String crossNumbersText() {
        return crossNumbers.replace("|", ", ");
    }

    /**
     * Reads typed numbers of other makers, separated by commas, semicolons or {@code |}.
     *
     * @return each once, separated by {@code |}
     * @throws Refused beside the field, if one is longer than 60 characters or there are more than 16
     */
    public static String crossNumbers(String field, String typed) {
        List<String> numbers = Arrays.stream(Typed.line(typed).split("[,;|]"))
                .map(String::strip)
                .filter(number -> !number.isEmpty())
                .distinct()
                .toList();
        if (numbers.size() > MOST_CROSS_NUMBERS) {
            throw new Refused(field, "At most " + MOST_CROSS_NUMBERS + " numbers");
        }
        if (numbers.stream().anyMatch(number -> number.length() > 60)) {
            throw new Refused(field, "A number has at most 60 characters. Put commas between them");
        }
        return String.join("|", numbers);
    }
}
