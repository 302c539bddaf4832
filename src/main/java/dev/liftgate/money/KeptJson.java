package dev.liftgate.money;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.joda.money.Money;

/**
 * Turns records with money into JSON and back; the only way to keep them.
 *
 * <p>Only components are written, nothing that follows from them. Keys are sorted, instants are ISO 8601, amounts are
 * like {@code "USD 12.50"}. The same record always gives the same text, so a hash over it means something.
 */
public final class KeptJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule()
                    .addSerializer(Money.class, ToStringSerializer.instance)
                    .addDeserializer(Money.class, new AmountReader()))
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private KeptJson() {}

    public static String write(Object value) {
        return write(MAPPER.writer(), value);
    }

    /** Harmless inside a script element, since no text of it can end the element; maps keep their order. */
    public static String forScript(Object value) {
        return write(MAPPER.writer().without(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS), value)
                .replace("<", "\\u003c");
    }

    private static String write(ObjectWriter writer, Object value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + value.getClass(), e);
        }
    }

    public static <T> T read(String json, Class<T> type) {
        return read(json, MAPPER.constructType(type));
    }

    /** Reads a map from names to values of one type. */
    public static <T> Map<String, T> readMap(String json, Class<T> type) {
        return read(json, MAPPER.getTypeFactory().constructMapType(LinkedHashMap.class, String.class, type));
    }

    private static <T> T read(String json, JavaType type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("this is not a kept " + type, e);
        }
    }

    private static final class AmountReader extends StdDeserializer<Money> {
        AmountReader() {
            super(Money.class);
        }

        @Override
        public Money deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return Money.parse(json.getText());
        }
    }
}
