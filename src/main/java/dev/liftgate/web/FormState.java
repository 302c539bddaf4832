package dev.liftgate.web;

import jakarta.validation.ConstraintViolation;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** The content of a form: the typed values and the messages beside them. */
public final class FormState {

    private final Map<String, Object> values;
    private final Map<String, String> errors = new LinkedHashMap<>();
    private Figures style = Figures.PLAIN;
    private boolean conflict;

    private FormState(Map<String, ?> values) {
        this.values = new LinkedHashMap<>(values);
    }

    public static FormState blank() {
        return new FormState(Map.of());
    }

    public static FormState of(Map<String, String> values) {
        return new FormState(values);
    }

    /** A form from names and values in turn: {@code of("quantity", 1, "basis", job.basis())}. */
    public static FormState of(String name, Object value, Object... more) {
        Map<String, Object> values = pairs(more);
        values.put(name, known(value));
        return new FormState(values);
    }

    /** A form from a record: every component is a field of the same name. */
    public static FormState of(Record form) {
        return of(form.getClass(), form);
    }

    /**
     * The form for changing something stored. Each field shows the stored value of the same name.
     *
     * @param others names and values in turn, for fields that show something else
     */
    public static FormState of(Class<? extends Record> form, Object stored, Object... others) {
        Map<String, Object> values = pairs(others);
        for (RecordComponent field : form.getRecordComponents()) {
            values.computeIfAbsent(field.getName(), name -> known(answer(stored, name)));
        }
        return new FormState(values);
    }

    /** The same form with its figures in the style of that country, as its fields take them back. */
    public FormState in(Figures country) {
        style = country;
        return this;
    }

    /** The same form with other values in some of its fields: names and values in turn. */
    public FormState with(Object... namesAndValues) {
        Map<String, Object> changed = new LinkedHashMap<>(values);
        changed.putAll(pairs(namesAndValues));
        return new FormState(changed);
    }

    private static Object known(Object value) {
        return value == null ? "" : value;
    }

    private static Map<String, Object> pairs(Object... namesAndValues) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], known(namesAndValues[i + 1]));
        }
        return values;
    }

    private static Object answer(Object stored, String name) {
        for (Class<?> type = stored.getClass(); type != null; type = type.getSuperclass()) {
            try {
                Method accessor = type.getDeclaredMethod(name);
                accessor.setAccessible(true);
                return accessor.invoke(stored);
            } catch (NoSuchMethodException e) {
                continue;
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + name + " of " + stored, e);
            }
        }
        throw new IllegalStateException(stored.getClass() + " knows no " + name);
    }

    /** A value as fields take it: a bare figure, the name of a choice, {@code on} if ticked. */
    private String written(Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(this::written).collect(Collectors.joining("\n"));
        }
        if (value instanceof Money money) {
            return style.plain(money);
        }
        if (value instanceof BigDecimal number) {
            return style.plain(number);
        }
        if (value instanceof Boolean ticked) {
            return ticked ? "on" : "";
        }
        return value instanceof Enum<?> choice ? choice.name() : Objects.toString(value, "");
    }

    /** The same, asking anew for a secret, which is never sent back; where that itself is wrong, it says so already. */
    public FormState askingAgain(String secret) {
        errors.putIfAbsent(secret, "Type it again: it is never sent back, to be safe");
        return this;
    }

    FormState complain(Set<? extends ConstraintViolation<?>> violations) {
        violations.forEach(
                violation -> errors.putIfAbsent(violation.getPropertyPath().toString(), violation.getMessage()));
        return this;
    }

    FormState complain(Refused refused) {
        refused.all().forEach(each -> errors.putIfAbsent(each.field(), each.getMessage()));
        conflict = refused instanceof EditConflict;
        return this;
    }

    public String value(String field) {
        return written(values.getOrDefault(field, ""));
    }

    /** The ticked or chosen values of a field that takes several. */
    public List<String> values(String field) {
        return value(field).lines().toList();
    }

    /** The message for a field, or null; templates ask with {@code {#if}}. */
    public String error(String field) {
        return errors.get(field);
    }

    /** The message for the whole form, or null. */
    public String message() {
        return errors.get("");
    }

    /** Whether the person now sees both values. Sending once more then overwrites the stored one. */
    public boolean conflict() {
        return conflict;
    }

    public Map<String, String> errors() {
        return errors;
    }
}
