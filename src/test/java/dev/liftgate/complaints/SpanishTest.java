package dev.liftgate.complaints;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.guides.Guide;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpanishTest {

    private static final Complaints EVERY_GUIDE = Complaints.of(ACollection.everyGuide());
    private static final String INSIDE = "car-door-wont-open-from-inside";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "La puerta no abre por dentro",
                "la puerta de atrás nunca abre desde adentro",
                "tampoco abre por dentro la puerta trasera",
                "La puerta ya no abre desde adentro",
                "la puerta dejó de abrir por dentro",
                "la puerta se niega a abrir por dentro",
                "la puerta del conductor no quiere abrir desde adentro",
                "no hay manera de abrir la puerta desde adentro",
                "no me deja abrir la puerta por dentro",
                "no puedo abrir la puerta por dentro",
                "LA PUERTA NO ABRE NI POR DENTRO NI POR FUERA",
                "la puerta no abre desde adentro, ¿será el seguro?"
            })
    void a_denial_in_spanish_stands_before_the_verb_that_it_denies(String words) {
        assertEquals(INSIDE, best(words).guide().code());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "La puerta abre por dentro pero no por fuera | car-door-wont-open-from-outside",
                "el carro no arranca, hace clic clic clic | clicking-no-start",
                "los frenos rechinan cuando freno | brakes-make-noise",
                "se calienta el motor en el tráfico | engine-overheats",
                "la batería amanece descargada | battery-drains",
                "el vidrio no sube | power-window-does-not-move",
                "la bentana no sube ni baja | power-window-does-not-move",
                "el baúl no abre | trunk-wont-open",
                "no abre la cajuela | trunk-wont-open",
                "Mi carro no arranca, it just clicks | clicking-no-start"
            })
    void words_of_every_country_and_mixed_ones_find_their_guide(String words, String guide) {
        assertEquals(guide, best(words).guide().code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "¿¡…!?",
                "hola",
                "no",
                "el auto de mi vecino no arranca",
                "quiero cambiar el aceite",
                "la puerta abre bien por dentro y por fuera",
                "pinche carro de mierda, ya me tiene harto",
                "no sirve para nada, devuélvanme mi dinero"
            })
    void where_no_symptom_is_told_no_guide_is_offered(String words) {
        assertEquals(List.of(), EVERY_GUIDE.read(words));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "La manija no está floja | handle-feel",
                "Creo que la manija está floja | handle-feel",
                "¿Está floja la manija? | handle-feel",
                "¿Está puesto el seguro para niños? | child-lock-switch",
                "Quizás el seguro para niños está puesto | child-lock-switch",
                "El mecánico dice que la manija está floja | handle-feel"
            })
    void what_is_denied_guessed_or_asked_is_no_answer(String words, String observation) {
        assertFalse(answers("La puerta no abre por dentro. " + words).containsKey(observation), words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "La manija está floja | handle-feel | loose",
                "por fuera sí | opens-from-outside | yes",
                "Por fuera abre sin problema | opens-from-outside | yes",
                "Por fuera tampoco | opens-from-outside | no",
                "El seguro para niños no está puesto | child-lock-switch | off",
                "Las demás abren bien | doors-affected | one",
                "Solo cuando hace frío | weather | cold",
                "Empezó de un día para otro | onset | sudden"
            })
    void a_clause_of_its_own_is_an_answer(String words, String observation, String answer) {
        assertEquals(answer, answers("La puerta no abre por dentro. " + words).get(observation), words);
    }

    @Test
    void the_words_shown_are_the_customers_own() {
        Reading best = best("La PUERTA de atrás no abre por  dentro, jalas la manija y está floja. Por fuera sí abre.");
        Map<String, String> from = best.heard().stream()
                .collect(Collectors.toMap(heard -> heard.observation().code(), VolunteeredAnswer::words));
        assertEquals("PUERTA de atrás", from.get("door-position"));
        assertEquals("jalas la manija y está floja", from.get("handle-feel"));
        assertTrue(best.words().startsWith("PUERTA de atrás no abre por  dentro"), best.words());
    }

    @ParameterizedTest
    @ValueSource(strings = {"spanish", "spanish-unseen"})
    void what_is_shown_stands_in_the_complaint(String file) {
        for (ACollection.Said said : new ACollection("/complaints/" + file + ".jsonl", EVERY_GUIDE).complaints()) {
            EVERY_GUIDE.read(said.say()).forEach(reading -> {
                assertTrue(said.say().contains(reading.words()), reading.words());
                reading.heard().forEach(heard -> assertTrue(said.say().contains(heard.words()), heard.words()));
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"owners", "owners-unseen", "dev", "held-out", "later", "newer", "fresh"})
    void no_english_complaint_is_taken_for_spanish(String file) {
        for (ACollection.Said said : new ACollection("/complaints/" + file + ".jsonl", EVERY_GUIDE).complaints()) {
            assertFalse(Spanish.isSpoken(words(said.say())), said.say());
        }
        assertFalse(Spanish.isSpoken(words("El Camino from Los Angeles, the driver's door won't open from inside")));
        assertFalse(Spanish.isSpoken(words("La Crosse")));
    }

    @Test
    void no_phrase_of_a_guide_is_taken_for_spanish() {
        for (Guide guide : ACollection.everyGuide()) {
            guide.phrases().forEach(phrase -> assertFalse(Spanish.isWritten(words(phrase)), phrase));
            guide.wording().says().forEach(remark -> assertFalse(Spanish.isWritten(words(remark)), remark));
        }
    }

    @Test
    void a_guide_may_be_written_in_spanish() {
        Complaints reader = Complaints.of(List.of(ACollection.knownBy("el claxon no suena", "claxon")));
        assertEquals(
                1,
                reader.read("Desde ayer no me suena el claxon. El claxon no suena nunca")
                        .size());
        assertEquals(List.of(), reader.read("el claxon suena bien"));
    }

    @Test
    void a_thing_is_named_after_where_it_is_and_what_it_is_of() {
        assertEquals(
                "rear left door handle",
                String.join(
                        " ",
                        Words.ofPhrase("la manija de la puerta trasera izquierda")
                                .spoken()));
    }

    @Test
    void spanish_of_any_length_is_read_in_no_time() {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            EVERY_GUIDE.understand("la puerta no abre desde adentro ".repeat(100_000));
            EVERY_GUIDE.understand("de la ".repeat(200_000));
            EVERY_GUIDE.understand("no ni ya sí ".repeat(100_000) + "\uD800 puerta\u0301");
        });
    }

    private static List<String> words(String text) {
        return Stems.cut(text, 1_000).stream().map(Stems.RawWord::word).toList();
    }

    private static Reading best(String words) {
        List<Reading> offered = EVERY_GUIDE.read(words);
        assertFalse(offered.isEmpty(), words);
        return offered.get(0);
    }

    private static Map<String, String> answers(String words) {
        return ACollection.answers(best(words));
    }
}
