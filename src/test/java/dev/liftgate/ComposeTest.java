package dev.liftgate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The files that run Liftgate in containers, read as text: whether they fit the application they are about. */
class ComposeTest {

    private static final Path DOCKERFILE = Path.of("src/main/docker/Dockerfile");

    private final Map<String, Object> compose =
            map(new Load(LoadSettings.builder().build()).loadFromString(read(Path.of("docker-compose.yml"))));
    private final Map<String, Object> liftgate =
            map(map(compose.get("services")).get("liftgate"));
    private final Map<String, Object> database =
            map(map(compose.get("services")).get("database"));

    @Test
    void there_are_two_services_and_liftgate_waits_for_its_database() {
        assertEquals(
                List.of("liftgate", "database"),
                List.copyOf(map(compose.get("services")).keySet()));
        assertEquals(Map.of("database", Map.of("condition", "service_healthy")), liftgate.get("depends_on"));
    }

    @Test
    void the_database_is_the_version_that_the_tests_run_on() {
        Matcher binaries =
                Pattern.compile("<postgres.binaries.version>(\\d+)\\.").matcher(read(Path.of("pom.xml")));
        assertTrue(binaries.find());
        assertEquals("postgres:" + binaries.group(1), database.get("image"));
    }

    @Test
    void every_variable_is_one_that_the_application_reads() {
        String reads = read(Path.of("src/main/resources/application.properties"))
                + read(Path.of("src/main/java/dev/liftgate/Liftgate.java"))
                + read(Path.of("src/main/java/dev/liftgate/Home.java"))
                + read(Path.of("src/main/java/dev/liftgate/DatabaseAddress.java"));
        for (String variable : map(liftgate.get("environment")).keySet()) {
            assertTrue(reads.contains("\"" + variable + "\"") || reads.contains("${" + variable + ":"), variable);
        }
    }

    @Test
    void liftgate_signs_in_to_the_database_that_is_made_for_it() {
        Map<String, Object> asks = map(liftgate.get("environment"));
        Map<String, Object> has = map(database.get("environment"));
        assertEquals("jdbc:postgresql://database:5432/" + has.get("POSTGRES_DB"), asks.get("LIFTGATE_DATABASE_URL"));
        assertEquals(has.get("POSTGRES_USER"), asks.get("LIFTGATE_DATABASE_OWNER"));
        assertEquals(has.get("POSTGRES_PASSWORD"), asks.get("LIFTGATE_DATABASE_OWNER_PASSWORD"));
        assertEquals("${LIFTGATE_DATABASE_PASSWORD:-only-for-development}", asks.get("LIFTGATE_DATABASE_PASSWORD"));
        assertEquals("false", asks.get("LIFTGATE_DEMO"));
    }

    @Test
    void data_and_session_key_outlive_their_containers() {
        assertEquals(List.of("data:/var/lib/postgresql"), database.get("volumes"));
        assertEquals(List.of("home:" + map(liftgate.get("environment")).get("LIFTGATE_HOME")), liftgate.get("volumes"));
        assertEquals(
                List.of("home", "data"), List.copyOf(map(compose.get("volumes")).keySet()));
    }

    @Test
    void both_services_say_whether_they_are_well() {
        assertTrue(healthCheck(database).contains("pg_isready"));
        assertTrue(healthCheck(liftgate).contains("/dev/tcp/localhost/8080"));
        assertTrue(healthCheck(liftgate).contains("GET /q/health/ready HTTP/1.0\\r\\n\\r\\n"));
    }

    @Test
    void the_image_is_built_from_files_that_are_here_and_runs_what_the_build_makes() {
        assertEquals(DOCKERFILE.toString(), map(liftgate.get("build")).get("dockerfile"));
        List<String> lines = read(DOCKERFILE).lines().toList();
        lines.stream()
                .filter(line -> line.startsWith("COPY ") && !line.contains("--from"))
                .map(line -> Path.of(line.split(" ")[1]))
                .forEach(source -> assertTrue(Files.exists(source), source.toString()));
        assertTrue(lines.contains("COPY --from=build /build/target/quarkus-app /opt/liftgate"));
        assertTrue(lines.contains("ENTRYPOINT [\"java\", \"-jar\", \"/opt/liftgate/quarkus-run.jar\"]"));
        assertTrue(read(Path.of("bin/start")).contains("jar=target/quarkus-app/quarkus-run.jar"));
        assertTrue(Stream.of("pom.xml", "src/main/resources/application.properties")
                .noneMatch(file -> read(Path.of(file)).contains("quarkus.package.")));
    }

    @Test
    void the_image_runs_on_the_same_java_as_the_build_and_not_as_root() {
        String dockerfile = read(DOCKERFILE);
        assertTrue(read(Path.of("pom.xml")).contains("<maven.compiler.release>17<"));
        assertTrue(dockerfile.contains("FROM maven:3.9-eclipse-temurin-17 AS build"));
        assertTrue(dockerfile.contains("FROM eclipse-temurin:17-jre"));
        assertTrue(dockerfile.contains("\nUSER liftgate\n"));
    }

    private static String healthCheck(Map<String, Object> service) {
        return map(service.get("healthcheck")).get("test").toString();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object yaml) {
        return (Map<String, Object>) yaml;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(file + " is missing", e);
        }
    }
}
