package dev.liftgate.catalog;

import dev.liftgate.web.Edits;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import org.joda.money.Money;

/** A part the shop can buy and sell; number and brand together are its name. */
@Entity
@Table(name = "part")
public class Part extends PanacheEntityBase {

    /** What is known of a part, from a form or a row of a file; list price and tax code may be null. */
    record Facts(
            String number,
            String brand,
            String description,
            PartCondition condition,
            Money cost,
            Money listPrice,
            String taxCode) {}

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

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

    protected Part() {}

    Part(Facts facts) {
        rewrite(facts);
    }

    void rewrite(Facts facts) {
        number = facts.number();
        brand = facts.brand();
        description = facts.description();
        condition = facts.condition();
        cost = facts.cost();
        listPrice = facts.listPrice();
        taxCode = facts.taxCode();
    }

    /** Rewrites the part unless somebody did so since {@code seen}; then both values are shown. */
    void rewrite(Facts facts, int seen) {
        Edits.since(seen, version)
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
                .settle();
        rewrite(facts);
    }

    private static String figure(Money money) {
        return money == null ? null : money.getAmount().toPlainString();
    }

    /** What a customer pays for one: the list price where there is one, else the cost with its markup. */
    Money price(List<MarkupBand> bands) {
        return listPrice != null ? listPrice : MarkupBand.price(bands, cost);
    }

    PartOffer offer(List<MarkupBand> bands) {
        return new PartOffer(number, brand, condition, cost, price(bands));
    }

    public Long id() {
        return id;
    }

    public int version() {
        return version;
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

    /** Null where the price follows from the cost. */
    public Money listPrice() {
        return listPrice;
    }

    /** Null where the part is not taxed. */
    public String taxCode() {
        return taxCode;
    }
}
