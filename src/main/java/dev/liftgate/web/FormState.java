package dev.liftgate.web;

import jakarta.validation.ConstraintViolation;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What stands in a form: the values as they were typed and the messages beside them. */
public final class FormState {

    private final Map<String, String> values;
    private final Map<String, String> errors = new LinkedHashMap<>();
    private boolean conflict;

    private FormState(Map<String, String> values) {
        this.values = values;
    }

    public static FormState blank() {
        return new FormState(Map.of());
    }

    public static FormState of(Map<String, String> values) {
        return new FormState(values);
    }

    /** From a form record: every component is a field of the same name. */
    public static FormState of(Object form) {
        Map<String, String> values = new LinkedHashMap<>();
        for (RecordComponent field : form.getClass().getRecordComponents()) {
            values.put(field.getName(), read(field, form));
        }
        return new FormState(values);
    }

    private static String read(RecordComponent field, Object form) {
        try {
            field.getAccessor().setAccessible(true);
            Object value = field.getAccessor().invoke(form);
            if (value instanceof Collection<?> several) {
                return several.stream().map(Object::toString).collect(Collectors.joining("\n"));
            }
            return value == null ? "" : value.toString();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read the form field " + field, e);
        }
    }

    FormState complain(Set<? extends ConstraintViolation<?>> violations) {
        violations.forEach(
                violation -> errors.putIfAbsent(violation.getPropertyPath().toString(), violation.getMessage()));
        return this;
    }

    FormState complain(Refused refused) {
        errors.put(refused.field(), refused.getMessage());
        conflict = refused instanceof EditConflict;
        return this;
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** What was ticked or chosen, for a field that takes several. */
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

    /** Whether the person now sees both values, so that sending once more may overwrite the stored one. */
    public boolean conflict() {
        return conflict;
    }

    public Map<String, String> errors() {
        return errors;
    }
}
