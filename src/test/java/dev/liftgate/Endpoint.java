package dev.liftgate;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * A method that answers requests, by what it is called with.
 *
 * @param shape its address, {@code {}} standing for a parameter
 * @param fields the names in its form
 * @param queries the names behind its question mark
 */
record Endpoint(String shape, boolean isPost, List<String> fields, List<String> queries) {

    /** Rows for a beginning of an address, asked for once. */
    private static final Map<String, List<List<String>>> KNOWN = new HashMap<>();

    static List<Endpoint> all() {
        java.nio.file.Path classes = java.nio.file.Path.of("target/classes");
        try (Stream<java.nio.file.Path> files = Files.walk(classes.resolve("dev/liftgate"))) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith("Pages.class"))
                    .sorted()
                    .map(file -> loaded(file.replace(".class", "").replace('/', '.')))
                    .filter(room -> room.isAnnotationPresent(Path.class))
                    .flatMap(room -> Stream.of(room.getDeclaredMethods()))
                    .filter(method -> method.isAnnotationPresent(GET.class) || method.isAnnotationPresent(POST.class))
                    .map(Endpoint::of)
                    .sorted(Comparator.comparing(Endpoint::shape).thenComparing(Endpoint::isPost))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isBatch() {
        return isPost && shape.startsWith("/bay/queues/");
    }

    /** Values for its parameters from rows that the shop has, as far as any are known for the beginning of its address. */
    List<String> known(HostileInput input) {
        List<String> values = new ArrayList<>();
        String best = OpenPage.known()
                .map(OpenPage.Filling::shape)
                .filter(start -> shape.startsWith(start) && !start.contains("?"))
                .max(Comparator.comparing(String::length))
                .orElse("");
        List<List<String>> rows = KNOWN.computeIfAbsent(best, start -> OpenPage.known()
                .filter(filling -> filling.shape().equals(start))
                .flatMap(OpenPage.Filling::found)
                .toList());
        if (!rows.isEmpty()) {
            values.addAll(input.one(rows));
        }
        while (values.size() < shape.split("\\{}", -1).length - 1) {
            values.add(input.one(List.of("1", "2", "7", "0", "aftermarket", "cable-rod")));
        }
        return values;
    }

    private static Endpoint of(Method method) {
        List<String> fields = new ArrayList<>();
        List<String> queries = new ArrayList<>();
        for (var parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                RecordComponent[] components = parameter.getType().getRecordComponents();
                for (RecordComponent component : components == null ? new RecordComponent[0] : components) {
                    fields.add(component.getName());
                }
            } else if (parameter.isAnnotationPresent(RestForm.class)) {
                fields.add(parameter.getName());
            } else if (parameter.isAnnotationPresent(RestQuery.class)) {
                queries.add(parameter.getName());
            }
        }
        return new Endpoint(OpenPage.shape(method), method.isAnnotationPresent(POST.class), fields, queries);
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name, false, Endpoint.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
