package dev.liftgate.money;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.Money;

/** Stores an amount as a plain numeric(12, 2) in the shop's currency. If the currency has no cents, they are zero. */
@ApplicationScoped
@Converter(autoApply = true)
public class AmountColumn implements AttributeConverter<Money, BigDecimal> {

    @Inject
    ShopCurrency currency;

    @Override
    public BigDecimal convertToDatabaseColumn(Money money) {
        return money == null ? null : money.getAmount();
    }

    @Override
    public Money convertToEntityAttribute(BigDecimal amount) {
        return amount == null ? null : Money.of(currency.unit(), amount, RoundingMode.UNNECESSARY);
    }
}
