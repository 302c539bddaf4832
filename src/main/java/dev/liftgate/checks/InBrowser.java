package dev.liftgate.checks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSBoolean;
import org.teavm.jso.core.JSMapLike;
import org.teavm.jso.core.JSNumber;
import org.teavm.jso.core.JSObjects;
import org.teavm.jso.core.JSString;

/** The JavaScript interface of {@link TabletEngine}, compiled with all that it uses. */
final class InBrowser {

    private final TabletEngine tablet;

    private InBrowser(TabletEngine tablet) {
        this.tablet = tablet;
    }

    /** The compiler wants a main method; there is nothing to run. */
    public static void main(String[] arguments) {}

    @JSExport
    static InBrowser openTablet(JSObject guide, JSObject packed) {
        return new InBrowser(TabletEngine.open((List<?>) java(guide), (Map<?, ?>) java(packed)));
    }

    @JSExport
    JSObject look(JSObject findings, boolean teardownAuthorized) {
        return script(tablet.look((List<?>) java(findings), teardownAuthorized));
    }

    @JSExport
    JSObject reply(JSObject findings, boolean teardownAuthorized, String check, String pressed, String typed) {
        return script(tablet.reply((List<?>) java(findings), teardownAuthorized, check, pressed, typed));
    }

    private static Object java(JSObject value) {
        if (value == null || JSObjects.isUndefined(value)) {
            return null;
        }
        return switch (JSObjects.typeOf(value)) {
            case "string" -> ((JSString) value).stringValue();
            case "number" -> ((JSNumber) value).doubleValue();
            case "boolean" -> ((JSBoolean) value).booleanValue();
            default -> JSArray.isArray(value) ? list((JSArrayReader<?>) value) : map((JSMapLike<?>) value);
        };
    }

    private static List<Object> list(JSArrayReader<?> values) {
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < values.getLength(); i++) {
            list.add(java((JSObject) values.get(i)));
        }
        return list;
    }

    private static Map<String, Object> map(JSMapLike<?> values) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (String key : JSObjects.keys(values)) {
            map.put(key, java((JSObject) values.get(key)));
        }
        return map;
    }

    private static JSObject script(Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Map<?, ?> map) {
            JSMapLike<JSObject> object = JSObjects.create();
            map.forEach((key, each) -> object.set((String) key, script(each)));
            return object;
        }
        if (value instanceof List<?> list) {
            JSArray<JSObject> array = JSArray.create();
            list.forEach(each -> array.push(script(each)));
            return array;
        }
        return value instanceof Boolean flag
                ? JSBoolean.valueOf(flag)
                : value instanceof Number number
                        ? JSNumber.valueOf(number.doubleValue())
                        : JSString.valueOf(value.toString());
    }
}
