package dev.liftgate;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The map of the house, drawn from the classes: which room may use which, and how a room is kept. */
class ArchitectureTest {

    private static final String HOUSE = "dev.liftgate.";

    private static final File SOURCES = new File("src/main/java/dev/liftgate");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.liftgate");

    /** Rooms of values and of the hub's nouns, which nearly all are for others to use. */
    private static final Set<String> OPEN_ROOMS =
            Set.of("money", "rows", "orders", "guides", "checks", "checklist", "paper");

    /** Files of more than 350 lines, each with the one subject that it has. */
    private static final Map<String, String> LONG = Map.of("Say.java", "the sentences of all papers, a method each");

    private static final Set<String> INEXACT = Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    @Test
    void every_room_uses_only_what_is_below_it() {
        HouseMap.ARROW.forEach((room, below) -> {
            String[] others = HouseMap.ARROW.keySet().stream()
                    .filter(other -> !other.equals(room) && !below.contains(other))
                    .map(other -> HOUSE + other)
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(HOUSE + room)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .orShould()
                    .dependOnClassesThat()
                    .resideInAPackage("dev.liftgate")
                    .check(CLASSES);
        });
    }

    @Test
    void every_room_is_on_the_map_and_has_no_rooms_inside() {
        Set<String> found = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals("dev.liftgate"))
                .map(name -> name.substring(HOUSE.length()))
                .collect(toSet());
        assertEquals(HouseMap.ARROW.keySet(), found);
    }

    @Test
    void every_room_says_its_one_subject_in_a_sentence_of_fifteen_words_at_most() {
        for (String room : HouseMap.ARROW.keySet()) {
            String said =
                    text(new File(SOURCES, room + "/package-info.java")).replaceAll("(?s)^/\\*\\* (.*?) \\*/.*", "$1");
            assertTrue(said.matches("[A-Z][^.;\\n]*\\."), room + ": " + said);
            assertTrue(said.split(" ").length <= 15, room + ": " + said);
            assertFalse(said.contains("and also"), room + " is two rooms: " + said);
        }
    }

    @Test
    void a_file_has_350_lines_at_most_unless_it_is_on_the_list_that_only_gets_shorter() throws IOException {
        try (var files = Files.walk(SOURCES.toPath())) {
            Set<String> tooLong = files.map(found -> found.toFile())
                    .filter(file -> file.isFile() && text(file).lines().count() > 350)
                    .map(File::getName)
                    .collect(toSet());
            assertEquals(
                    LONG.keySet(),
                    tooLong,
                    "Does a long file have two subjects? Split it. Is a listed one short now? Take it off.");
        }
    }

    @Test
    void a_class_comment_says_first_what_the_class_is_in_fifteen_words_at_most() throws IOException {
        try (var files = Files.walk(SOURCES.toPath())) {
            List<String> hardToRead = files.map(found -> found.toFile())
                    .filter(file -> file.getName().endsWith(".java"))
                    .map(file -> file.getName() + " | " + firstSentence(text(file)))
                    .filter(said -> !said.matches("\\S+ \\|( \\S+){1,15}")
                            || said.matches("\\S+ \\| (What|How|That|Who|Which|When|Where|Whether)\\b.*"))
                    .toList();
            assertEquals(List.of(), hardToRead, "Begin with a noun, in one short sentence; the why comes second.");
        }
    }

    /** The comment at the left edge, up to the first full stop, colon or semicolon. */
    private static String firstSentence(String source) {
        String comment =
                source.replaceFirst("(?ms).*?^/\\*\\*(.*?)\\*/.*", "$1").replaceAll("\\s*\\n \\* ?", " ");
        return comment.replaceAll("\\{@\\w+ ([^}]*)}", "$1").strip().split("(?<=[.!?:;])\\s| @param")[0];
    }

    @Test
    void a_third_of_a_room_is_nobody_elses_business() {
        rooms().forEach((room, types) -> {
            long open = types.stream()
                    .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                    .count();
            assertTrue(
                    OPEN_ROOMS.contains(room) || open * 3 <= types.size() * 2,
                    room + " shows " + open + " of its " + types.size() + " types");
        });
    }

    @Test
    void a_type_name_exists_once() {
        JavaClasses withTests = new ClassFileImporter().importPackages("dev.liftgate");
        Map<String, List<String>> doubled = withTests.stream()
                .filter(type -> !Set.of("", "Templates", "package-info").contains(type.getSimpleName()))
                .collect(groupingBy(JavaClass::getSimpleName, mapping(JavaClass::getName, toList())));
        doubled.values().removeIf(types -> types.size() == 1);
        assertEquals(Map.of(), doubled);
    }

    @Test
    void nothing_is_named_for_what_it_does_not_say() {
        noClasses()
                .should()
                .haveNameMatching(".*(Service|Impl|Utils?|Helpers?|Manager|D[Tt][Oo])")
                .check(CLASSES);
    }

    @Test
    void no_amount_is_ever_inexact() {
        List<String> inexact = CLASSES.stream()
                .filter(type -> Set.of(
                                "money",
                                "rules",
                                "rates",
                                "catalog",
                                "imports",
                                "orders",
                                "paper",
                                "estimates",
                                "billing")
                        .contains(type.getPackageName().replace(HOUSE, "")))
                .flatMap(ArchitectureTest::inexact)
                .toList();
        assertEquals(List.of(), inexact);
    }

    @Test
    void only_the_start_and_the_command_line_speak_to_the_console() {
        for (String stream : List.of("out", "err")) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.liftgate")
                    .and()
                    .doNotHaveSimpleName("GuideCommand")
                    .should()
                    .accessField(System.class, stream)
                    .check(CLASSES);
        }
    }

    @Test
    void an_entity_is_changed_by_its_verbs_only() {
        List<String> setters = CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(Entity.class) || type.isAnnotatedWith(MappedSuperclass.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getName().matches("set[A-Z].*")
                        && method.getRawParameterTypes().size() == 1
                        && method.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaCodeUnit::getFullName)
                .toList();
        assertEquals(List.of(), setters);
    }

    @Test
    void a_page_keeps_its_class_to_itself_and_its_endpoints_public() {
        classes().that().areAnnotatedWith(Path.class).should().notBePublic().check(CLASSES);
        methods()
                .that()
                .areAnnotatedWith(GET.class)
                .or()
                .areAnnotatedWith(POST.class)
                .should()
                .bePublic()
                .check(CLASSES);
    }

    @Test
    void every_page_says_who_may_open_it() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beAnnotatedWith(Authenticated.class)
                .orShould()
                .beAnnotatedWith(PermitAll.class)
                .check(CLASSES);
    }

    private static String text(File file) {
        try {
            return Files.readString(file.toPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, List<JavaClass>> rooms() {
        return CLASSES.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .filter(type -> !type.getPackageName().equals("dev.liftgate"))
                .collect(groupingBy(type -> type.getPackageName().substring(HOUSE.length())));
    }

    private static Stream<String> inexact(JavaClass type) {
        Stream<String> fields = type.getFields().stream()
                .filter(field -> isInexact(field.getRawType()))
                .map(field -> field.getFullName());
        Stream<String> own = type.getCodeUnits().stream()
                .filter(unit -> isInexact(unit.getRawReturnType())
                        || unit.getRawParameterTypes().stream().anyMatch(ArchitectureTest::isInexact))
                .map(JavaCodeUnit::getFullName);
        Stream<String> calls = type.getCodeUnitCallsFromSelf().stream()
                .filter(call -> isInexact(call.getTarget().getRawReturnType())
                        || call.getTarget().getRawParameterTypes().stream().anyMatch(ArchitectureTest::isInexact))
                .map(call -> call.getDescription());
        return Stream.of(fields, own, calls).flatMap(found -> found);
    }

    private static boolean isInexact(JavaClass type) {
        return INEXACT.contains(type.getName());
    }
}
