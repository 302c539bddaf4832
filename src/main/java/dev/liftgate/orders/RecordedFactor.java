package dev.liftgate.orders;

import dev.liftgate.money.Charge.ChargeKind;
import dev.liftgate.money.KeptJson;
import dev.liftgate.money.Narrowing;
import jakarta.persistence.AttributeConverter;
import java.util.Map;

/** A cost factor as recorded on a job: in words, and how it narrows labor and parts (null leaves them as they are). */
public record RecordedFactor(String label, Narrowing labor, Narrowing parts) {

    Narrowing on(ChargeKind kind) {
        return kind == ChargeKind.LABOR ? labor : kind == ChargeKind.PART ? parts : null;
    }

    /** Factors as text; a changed map is a new map, so that a change is noticed. */
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
