package dev.liftgate.chain;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** Somebody with a connection of their own who writes where no trigger sees it, and puts all back at the end. */
public final class AForger implements AutoCloseable {

    private final Connection database;
    private final List<String> back = new ArrayList<>();

    public AForger() throws SQLException {
        database = connection();
    }

    /** A connection to the database of the test, beside the application's. */
    public static Connection connection() throws SQLException {
        String url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        return DriverManager.getConnection(url, "postgres", "postgres");
    }

    /** Runs it unseen, and {@code undo} at the end. */
    public AForger runs(String command, String undo) throws SQLException {
        back.add(0, undo);
        unseen(command);
        return this;
    }

    private void unseen(String command) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(command);
            statement.execute("set session_replication_role = default");
        }
    }

    public static String one(String question) throws SQLException {
        try (Connection database = connection();
                ResultSet row = database.createStatement().executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }

    /** What a verification says of that order. */
    public static List<String> faults(long order) throws SQLException {
        return verified().faults().stream()
                .filter(fault -> fault.chain() == order)
                .map(ChainFault::words)
                .toList();
    }

    public static ChainCheck.ChainReport verified() throws SQLException {
        try (Connection database = connection()) {
            return ChainCheck.of(database, null);
        }
    }

    @Override
    public void close() throws SQLException {
        for (String command : back) {
            unseen(command);
        }
        database.close();
    }
}
