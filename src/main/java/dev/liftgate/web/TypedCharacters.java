package dev.liftgate.web;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** The reader of every text in a form or an address: PostgreSQL keeps no NUL, and no keyboard types it. */
@Provider
class TypedCharacters implements ParamConverterProvider {

    private static final ParamConverter<String> WITHOUT_NUL = new ParamConverter<>() {
        @Override
        public String fromString(String typed) {
            return typed == null ? null : typed.replace("\0", "");
        }

        @Override
        public String toString(String text) {
            return text;
        }
    };

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return type == String.class ? (ParamConverter<T>) WITHOUT_NUL : null;
    }
}
