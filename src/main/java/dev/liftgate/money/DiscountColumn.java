package dev.liftgate.money;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/** Stores a discount as its text; null for none. */
@Converter(autoApply = true)
@Immutable
public class DiscountColumn implements AttributeConverter<Discount, String> {

    @Override
    public String convertToDatabaseColumn(Discount discount) {
        return discount == null ? null : KeptJson.write(discount);
    }

    @Override
    public Discount convertToEntityAttribute(String json) {
        return json == null ? null : KeptJson.read(json, Discount.class);
    }
}
