package dev.liftgate.orders;

import dev.liftgate.money.Charge.ChargeKind;
import dev.liftgate.money.KeptJson;
import dev.liftgate.money.Narrowing;
import jakarta.persistence.AttributeConverter;
import java.util.Map;
import org.hibernate.annotations.Immutable;

/**
 * A cost factor that was recorded on a job. It has its words, and how it narrows labor and parts (null leaves them as
 * they are).
 */
public record RecordedFactor(String label, Narrowing labor, Narrowing parts) {

    /** Whether it chooses one of two parts. */
    boolean isGrade() {
        return parts == Narrowing.LOW || parts == Narrowing.HIGH;
    }

    Narrowing on(ChargeKind kind) {
        return kind == ChargeKind.LABOR ? labor : kind == ChargeKind.PART ? parts : null;
    }

    /** Stores the factors as text. A changed map is a new map, so that Hibernate notices the change. */
    @Immutable
    static class FactorsColumn implements AttributeConverter<Map<String, RecordedFactor>, String> {

        @Override
        public String convertToDatabaseColumn(Map<String, RecordedFactor> factors) {
            return KeptJson.write(factors);
        }

        @Override
        public Map<String, RecordedFactor> convertToEntityAttribute(String json) {
            return KeptJson.readMap(json, RecordedFactor.class);
        }
    }
}
