package dev.liftgate;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Words, figures and trees that nobody should send, made from a seed. */
final class HostileInput {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "x",
            "\0",
            "a\0b",
            "\u202Eabc",
            "\uFEFF",
            "‮Š𝔘😀",
            "<script>alert(1)</script>",
            "'; drop table job; --",
            "{#if}",
            "${1+1}",
            "%",
            "\\",
            "\n\n\n",
            "on",
            "null",
            "true",
            "CASH",
            "PRICE",
            "none",
            "../../etc/passwd",
            "http://elsewhere.example/",
            "00000000-0000-0000-0000-000000000000");

    private static final List<String> FIGURES = List.of(
            "0",
            "-1",
            "1",
            "1.005",
            "1,5",
            "1.234,56",
            "1e309",
            "NaN",
            "Infinity",
            "0x10",
            "１２",
            "999999999999999999999999",
            "2147483648",
            "9223372036854775808",
            "-9223372036854775809",
            "0.0000000001",
            "1/0",
            "+5",
            "10 %",
            "$5");

    private static final List<String> MOMENTS = List.of(
            "2026-02-30",
            "0000-00-00",
            "9999-12-31",
            "99999-12-31",
            "-999999999-01-01",
            "2026-11-30",
            "2026-11-30T25:61",
            "2026-11-30T10:00",
            "-999999999-01-01T00:00",
            "+999999999-12-31T23:59:59.999999999",
            "2026-11-30T10:00:00Z",
            "-1000000000-01-01T00:00:00Z",
            "24:00",
            "Mars/Phobos");

    /** Percent signs that no browser sends so. */
    private static final List<String> BROKEN_ESCAPES =
            List.of("%", "%ZZ", "%00", "%FF%FE", "%ED%A0%80", "%C0%AF", "%u0041");

    private final Random random;

    HostileInput(long seed) {
        this.random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** A value for a field. */
    String value() {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> one(TEXTS);
            case 3, 4, 5 -> one(FIGURES);
            case 6 -> one(MOMENTS);
            case 7 -> letters(random.nextInt(40));
            case 8 -> String.valueOf(random.nextInt(60));
            default -> letters(random.nextInt(5) == 0 ? 100_000 : 5_000);
        };
    }

    /** A piece of an address, escaped or broken. */
    String piece() {
        return random.nextInt(6) == 0 ? one(BROKEN_ESCAPES) : escaped(one(random.nextBoolean() ? FIGURES : TEXTS));
    }

    /** The fields of a form as a browser sends them, some left out, some twice, some by a name of no field. */
    String form(List<String> fields) {
        return IntStream.range(0, fields.size() + 2)
                .filter(i -> random.nextInt(8) > 0)
                .mapToObj(i -> i < fields.size() ? fields.get(i) : random.nextBoolean() ? value() : one(FIGURES))
                .flatMap(name -> IntStream.rangeClosed(0, random.nextInt(20) == 0 ? 1 : 0)
                        .mapToObj(again -> escaped(name) + "="
                                + (random.nextInt(30) == 0 ? one(BROKEN_ESCAPES) : escaped(value()))))
                .collect(Collectors.joining("&"));
    }

    /** A tree of JSON with these names among others; not always a whole one. */
    String json(List<String> names, int depth) {
        String tree =
                switch (depth <= 0 ? random.nextInt(5) : random.nextInt(8)) {
                    case 0 -> "null";
                    case 1 -> one(List.of("true", "1e999", "-0", "1", "01", "123456789012345678901234567890"));
                    case 2, 3, 4 -> quoted(value());
                    case 5 ->
                        IntStream.range(0, random.nextInt(4))
                                .mapToObj(i -> json(names, depth - 1))
                                .collect(Collectors.joining(",", "[", "]"));
                    default ->
                        IntStream.range(0, random.nextInt(6))
                                .mapToObj(i -> quoted(random.nextInt(6) == 0 ? value() : one(names)) + ":"
                                        + json(names, depth - 1))
                                .collect(Collectors.joining(",", "{", "}"));
                };
        return random.nextInt(60) == 0 ? tree.substring(0, tree.length() / 2) : tree;
    }

    static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String quoted(String text) {
        return "\""
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\0", "\\u0000") + "\"";
    }

    private String letters(int most) {
        String alphabet = one(List.of("abc xyz", "éü ß", "0123456789.,-", "عربي ", "\u0301a", "<>&\"'"));
        return IntStream.range(0, most == 0 ? 0 : random.nextInt(most))
                .mapToObj(i -> alphabet.substring(i % alphabet.length(), i % alphabet.length() + 1))
                .collect(Collectors.joining());
    }
}
