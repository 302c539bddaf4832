package dev.liftgate.desk;

import dev.liftgate.PostgresForTests;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A database of its own on the test run's server: nobody works here yet. */
public class EmptyShop extends PostgresForTests {

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(super.start());
        String name = "empty_" + UUID.randomUUID().toString().replace("-", "");
        String url = settings.get("quarkus.datasource.jdbc.url");
        create(name, url);
        settings.put("quarkus.datasource.jdbc.url", url.replaceAll("/postgres$", "/" + name));
        settings.put("liftgate.demo", "false");
        return settings;
    }

    private static void create(String name, String url) {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres")) {
            connection.createStatement().execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("no empty database could be made", e);
        }
    }

    @Override
    public int order() {
        return 1;
    }
}
