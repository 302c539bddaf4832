package dev.liftgate.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * A seal as people write it down: it stands for all that was written before.
 *
 * @param hash SHA-256, in hex
 */
public record Seal(int number, Instant at, String hash) {

    /** The columns that {@link #of(ResultSet)} reads. */
    private static final String COLUMNS = "select number, at, hash from chain_seal ";

    static Seal of(ResultSet row) throws SQLException {
        return new Seal(
                row.getInt("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                HexFormat.of().formatHex(row.getBytes("hash")));
    }

    /** The last one made before that moment; none if nothing was sealed yet. */
    public static Optional<Seal> lastBefore(Instant end, DataSource databases) {
        try (Connection database = databases.getConnection();
                PreparedStatement question =
                        database.prepareStatement(COLUMNS + "where at < ? order by number desc limit 1")) {
            question.setObject(1, end.atOffset(ZoneOffset.UTC));
            return first(question);
        } catch (SQLException e) {
            throw new IllegalStateException("the seals cannot be read", e);
        }
    }

    /** The one of that number, as it is kept; none if there is no such seal. */
    public static Optional<Seal> numbered(int number, Connection database) throws SQLException {
        try (PreparedStatement question = database.prepareStatement(COLUMNS + "where number = ?")) {
            question.setInt(1, number);
            return first(question);
        }
    }

    private static Optional<Seal> first(PreparedStatement question) throws SQLException {
        try (ResultSet row = question.executeQuery()) {
            return row.next() ? Optional.of(of(row)) : Optional.empty();
        }
    }

    /** Its number, moment and hash in groups of eight, which two people can compare by phone. */
    public String words() {
        return number + " of " + at + ": " + hash.replaceAll("(.{8})(?!$)", "$1 ");
    }
}
