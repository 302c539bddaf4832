package dev.liftgate.rates;

import dev.liftgate.money.MoneyText;
import dev.liftgate.money.ShopCurrency;
import dev.liftgate.money.TaxWay;
import dev.liftgate.money.Totals;
import dev.liftgate.staff.Staff;
import dev.liftgate.web.Edits;
import dev.liftgate.web.Refused;
import dev.liftgate.web.Typed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.query.TypedParameterValue;
import org.hibernate.type.StandardBasicTypes;
import org.joda.money.Money;

/**
 * Labor rates, taxes, fees and markup.
 *
 * <p>Saving with an empty code makes a new one, its code made from its name.
 */
@ApplicationScoped
@Transactional
public class Rates {

    @Inject
    EntityManager entities;

    @Inject
    ShopCurrency currency;

    @Inject
    Staff staff;

    /** Every labor rate, the usual one first. */
    public List<LaborRate> labor() {
        return LaborRate.list("order by usual desc, label, code");
    }

    public Optional<LaborRate> labor(String code) {
        return LaborRate.findByIdOptional(code);
    }

    /** @throws Refused if the shop has not said yet what an hour costs */
    public LaborRate usualLabor() {
        return LaborRate.<LaborRate>find("usual")
                .firstResultOptional()
                .orElseThrow(() -> new Refused("Set the shop's labor rate first: Catalog, Rates."));
    }

    /** The code of the tax on the usual hour, and so on any work without a rate; null for none. */
    public String laborTax() {
        return LaborRate.<LaborRate>find("usual")
                .firstResultOptional()
                .map(LaborRate::taxCode)
                .orElse(null);
    }

    /** The first rate of a shop is its usual one. */
    void saveLabor(String code, int seen, String label, Money hourly, String tax, boolean usual) {
        LaborRate rate;
        if (code.isEmpty()) {
            boolean first = LaborRate.count() == 0;
            rate = new LaborRate(fresh(label, labor(codeOf(label))), label, hourly, tax, first);
            rate.persist();
        } else {
            rate = labor(code).orElseThrow(NotFoundException::new);
            rate.revise(seen, label, hourly, tax);
        }
        if (usual && !rate.usual()) {
            LaborRate.<LaborRate>list("usual").forEach(other -> other.usual(false));
            // the index allows one usual rate at a time, so the old one steps back first
            entities.flush();
            rate.usual(true);
        }
    }

    /** Every tax; each applies to what bears its code. The usual tax on parts comes first. */
    @SuppressWarnings("unchecked")
    public List<Totals.TaxRule> taxes() {
        return entities.createNativeQuery(
                        "select code, label, percent, also from tax_rate order by code <> 'sales', code",
                        Totals.TaxRule.class)
                .getResultList();
    }

    public Optional<Totals.TaxRule> tax(String code) {
        return taxes().stream().filter(tax -> tax.code().equals(code)).findFirst();
    }

    /**
     * The code of a tax chosen in a form, null for none.
     *
     * @throws Refused beside {@code taxCode} if there is no such tax
     */
    public String taxCode(String chosen) {
        if (chosen == null || chosen.isEmpty()) {
            return null;
        }
        return tax(chosen).map(Totals.TaxRule::code).orElseThrow(() -> new Refused("taxCode", "There is no such tax"));
    }

    /**
     * @param also the code of a tax that comes along with it, or null; that one may bring along others
     * @throws Refused beside {@code also} if that one brings this one along
     */
    void saveTax(String code, int seen, String label, BigDecimal percent, String also) {
        if (Totals.TaxRule.on(taxes(), also).stream()
                .anyMatch(each -> each.code().equals(code))) {
            throw new Refused("also", "That one brings this one along already: they would go round in a circle");
        }
        if (code.isEmpty()) {
            writeTax(
                    "insert into tax_rate (code, label, percent, also) values (:code, :label, :percent, :also)",
                    new Totals.TaxRule(fresh(label, tax(codeOf(label))), label, percent, also));
            return;
        }
        Totals.TaxRule stored = tax(code).orElseThrow(NotFoundException::new);
        Edits.since(seen, version(stored))
                .of("label", "Name", stored.label(), label)
                .of("percent", "Percent", MoneyText.text(stored.percent()), MoneyText.text(percent))
                .of("also", "Comes along", stored.also(), also)
                .settle();
        writeTax(
                "update tax_rate set label = :label, percent = :percent, also = :also where code = :code",
                new Totals.TaxRule(code, label, percent, also));
    }

    void addTax(String code, String label, BigDecimal percent) {
        writeTax(
                "insert into tax_rate (code, label, percent, also) values (:code, :label, :percent, :also)",
                new Totals.TaxRule(code, label, percent));
    }

    private void writeTax(String statement, Totals.TaxRule tax) {
        entities.createNativeQuery(statement)
                .setParameter("code", tax.code())
                .setParameter("label", tax.label())
                .setParameter("percent", tax.percent())
                .setParameter("also", new TypedParameterValue<>(StandardBasicTypes.STRING, tax.also()))
                .executeUpdate();
    }

    /** A fingerprint of the tax that an edit form was drawn from. So small a row has no version column. */
    static int version(Totals.TaxRule tax) {
        return tax == null
                ? 0
                : Math.floorMod(Objects.hash(tax.label(), MoneyText.plain(tax.percent()), tax.also()), 1_000_000_000);
    }

    /** The fees and taxes that orders are reckoned with now. */
    public Totals.Rules rules() {
        return new Totals.Rules(feeRules(), taxes(), null, pricesIncludeTax() ? TaxWay.INCLUDED : TaxWay.ON_TOP);
    }

    boolean pricesIncludeTax() {
        return staff.shop().filter(shop -> shop.facts().pricesIncludeTax()).isPresent();
    }

    /** The fees that are charged now, each where it is due. */
    public List<Totals.FeeRule> feeRules() {
        return fees().stream().filter(Fee::active).map(Fee::rule).toList();
    }

    /** Every fee of the shop, also those that are not charged on each order. */
    public List<Totals.FeeRule> allFees() {
        return fees().stream().map(Fee::rule).toList();
    }

    /**
     * The code of a fee chosen in a form, null for none.
     *
     * @throws Refused beside that field if there is no such fee
     */
    public String feeCode(String field, String chosen) {
        return Typed.optional(
                chosen, code -> fee(code).map(Fee::code).orElseThrow(() -> new Refused(field, "There is no such fee")));
    }

    List<Fee> fees() {
        return Fee.list("order by label, code");
    }

    Optional<Fee> fee(String code) {
        return Fee.findByIdOptional(code);
    }

    void saveFee(String code, int seen, Totals.FeeRule rule, boolean active) {
        if (code.isEmpty()) {
            new Fee(fresh(rule.label(), fee(codeOf(rule.label()))), rule, active).persist();
        } else {
            fee(code).orElseThrow(NotFoundException::new).revise(seen, rule, active);
        }
    }

    /** The bands, by the cost at which they begin. */
    public List<MarkupBand> markup() {
        return MarkupBand.list("order by costFrom");
    }

    void saveMarkup(int seen, List<MarkupBand> bands) {
        String stored = MarkupBand.write(markup());
        Edits.since(seen, MarkupBand.version(stored))
                .of(
                        "bands",
                        "Markup",
                        stored.replace("\n", ", "),
                        MarkupBand.write(bands).replace("\n", ", "))
                .settle();
        MarkupBand.deleteAll();
        // forget the old bands first: new ones may begin at the same costs
        entities.clear();
        MarkupBand.persist(bands);
    }

    /**
     * Sets the first rates of a shop.
     *
     * @param example whether to begin with the rates and the markup of the example catalog, at this price of an hour
     */
    public void open(FirstRates first, boolean example) {
        if (first.percent() != null) {
            addTax(FirstRates.TAX, first.taxName(), first.percent());
        }
        if (example) {
            new DemoRates(this, currency.unit()).open(first);
        } else {
            saveLabor("", 0, "Standard labor", first.hourly(), first.laborTax(), true);
        }
    }

    /** Fills a shop without rates with the demo shop's. */
    public void openDemo() {
        new DemoRates(this, currency.unit()).open();
    }

    private static String fresh(String label, Optional<?> twin) {
        if (twin.isPresent()) {
            throw new Refused("label", "There is one of this name already");
        }
        return codeOf(label);
    }

    /** A name as a code: {@code Shop supplies} is {@code shop-supplies}. */
    private static String codeOf(String label) {
        String code = Normalizer.normalize(label.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        if (code.isEmpty()) {
            throw new Refused("label", "Use at least one letter from a to z, or a digit");
        }
        return code;
    }
}
