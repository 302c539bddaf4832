package dev.liftgate;

import dev.liftgate.chain.ChainCheck;
import dev.liftgate.chain.ChainCheck.ChainReport;
import dev.liftgate.chain.ChainFault;
import dev.liftgate.chain.Seal;
import dev.liftgate.chain.SealKey;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** The command line of the chain: whether the shop's records are as they were written; see bin/verify. */
public final class VerifyCommand {

    private static final int BROKEN = 1;
    private static final int UNKNOWN = 2;

    private VerifyCommand() {}

    public static void main(String... words) {
        Path home = Home.directory();
        try (Connection database = DatabaseAddress.ofRunningOrStarted(home).connect()) {
            if (words.length > 0 && !isShown(Integer.parseInt(words[0]), database)) {
                System.exit(BROKEN);
            }
            ChainReport found = ChainCheck.of(database, new SealKey(Home.sealKey(home)));
            found.faults().stream().map(ChainFault::words).forEach(System.out::println);
            System.out.println(summary(found));
            System.exit(found.isWhole() ? found.unread() == 0 ? 0 : UNKNOWN : BROKEN);
        } catch (SQLException | IllegalStateException | IllegalArgumentException e) {
            System.err.println("Nothing was verified: " + e.getMessage());
            System.exit(UNKNOWN);
        }
    }

    /** One seal, to compare it with what was kept elsewhere. */
    private static boolean isShown(int number, Connection database) throws SQLException {
        Optional<Seal> seal = Seal.numbered(number, database);
        System.out.println(seal.map(found -> "Seal " + found.words()).orElse("There is no seal " + number + "."));
        return seal.isPresent();
    }

    private static String summary(ChainReport found) {
        return "%,d records in %,d chains, %,d seals: %s%s%s"
                .formatted(
                        found.records(),
                        found.chains(),
                        found.seals(),
                        found.isWhole() ? "all as they were written." : "NOT as they were written.",
                        found.unread() == 0
                                ? ""
                                : " %,d seals have another key than seal.key: bring it back to check them."
                                        .formatted(found.unread()),
                        found.lastSeal().isEmpty() ? "" : " The last seal is " + found.lastSeal() + ".");
    }
}
