package dev.liftgate.money;

import jakarta.persistence.AttributeConverter;

/**
 * A column that keeps a record as JSON; null stays null.
 *
 * <p>Each of them is marked {@code @Immutable}: else Hibernate writes and reads the JSON once more to have a copy.
 */
public abstract class KeptJsonColumn<T> implements AttributeConverter<T, String> {

    private final Class<T> type;

    protected KeptJsonColumn(Class<T> type) {
        this.type = type;
    }

    @Override
    public String convertToDatabaseColumn(T kept) {
        return kept == null ? null : KeptJson.write(kept);
    }

    @Override
    public T convertToEntityAttribute(String json) {
        return json == null ? null : KeptJson.read(json, type);
    }
}
