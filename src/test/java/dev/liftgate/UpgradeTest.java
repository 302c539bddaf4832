package dev.liftgate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.backups.BackupContents;
import dev.liftgate.backups.BackupFile;
import dev.liftgate.backups.BackupShelf;
import dev.liftgate.backups.Restoration;
import dev.liftgate.chain.ChainCheck;
import dev.liftgate.chain.ChainCheck.ChainReport;
import dev.liftgate.desk.EmptyShop;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The backup that a newer Liftgate makes before it changes the tables of an older one. */
class UpgradeTest {

    @TempDir
    Path disk;

    private static DatabaseAddress of(EmptyShop shop) {
        return new DatabaseAddress(shop.start().get("quarkus.datasource.jdbc.url"), "postgres", "postgres");
    }

    @Test
    void the_data_of_an_older_release_is_on_the_shelf_before_it_is_migrated_and_comes_back_as_it_was()
            throws Exception {
        DatabaseAddress older = of(new OlderShop());
        Optional<BackupShelf> shelf = Optional.of(new BackupShelf(disk, ""));
        BackupFile file = Upgrade.backUpBefore(older, shelf).orElseThrow();
        DatabaseAddress empty = of(new EmptyShop());
        BackupContents contents =
                new Restoration(empty.url(), empty.user(), empty.password()).from(file.path(), "", null);
        assertEquals(String.format("%03d", OlderShop.SCHEMA), contents.schema());
        OlderShop.kept().forEach((name, table) -> assertEquals(table.rows().size(), contents.rows(name), name));
        Upgrade.migrate(empty);
        try (Connection database = empty.connect()) {
            ChainReport report = ChainCheck.of(database, null);
            assertEquals(List.of(), report.faults());
            assertTrue(report.records() > 500, () -> "only " + report.records() + " records have a link");
        }
        assertEquals(Optional.empty(), Upgrade.backUpBefore(empty, shelf), "nothing is to be migrated any more");
    }

    @Test
    void an_empty_database_and_a_shop_without_a_shelf_begin_at_once() throws Exception {
        assertEquals(
                Optional.empty(), Upgrade.backUpBefore(of(new EmptyShop()), Optional.of(new BackupShelf(disk, ""))));
        assertEquals(Optional.empty(), Upgrade.backUpBefore(of(new OlderShop()), Optional.empty()));
    }
}
