package dev.liftgate.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.qute.i18n.Message;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A message that one language lacks is said in English without a warning; so nothing may lack. */
class SayTest {

    private static final Pattern PLACE = Pattern.compile("\\{[^}]+}");

    @Test
    void both_languages_have_every_message() throws IOException {
        Set<String> wanted = new TreeSet<>();
        for (Method message : Say.class.getMethods()) {
            assertTrue(message.isAnnotationPresent(Message.class), message.getName());
            wanted.addAll(keys(message).toList());
        }
        assertEquals(wanted, new TreeSet<>(texts("").stringPropertyNames()));
        assertEquals(wanted, new TreeSet<>(texts("_es").stringPropertyNames()));
    }

    @Test
    void a_message_says_the_same_facts_in_both_languages() throws IOException {
        Properties spanish = texts("_es");
        texts("").forEach((key, text) -> {
            String translated = spanish.getProperty((String) key);
            assertEquals(places((String) text), places(translated), key + " says different facts");
            assertTrue(!translated.isBlank(), key + " is empty");
        });
    }

    private static Stream<String> keys(Method message) {
        Class<?>[] parameters = message.getParameterTypes();
        if (parameters.length != 1 || !parameters[0].isEnum()) {
            return Stream.of(message.getName());
        }
        Object[] constants = parameters[0].getEnumConstants();
        boolean longNames = Arrays.stream(constants)
                .anyMatch(constant -> ((Enum<?>) constant).name().contains("_"));
        String joint = longNames ? "_$" : "_";
        return Arrays.stream(constants).map(constant -> message.getName() + joint + ((Enum<?>) constant).name());
    }

    private static Set<String> places(String text) {
        return new TreeSet<>(
                PLACE.matcher(text).results().map(found -> found.group()).toList());
    }

    static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader file = new InputStreamReader(
                SayTest.class.getResourceAsStream("/messages/say" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            texts.load(file);
        }
        return texts;
    }
}
