package dev.liftgate.imports;

import dev.liftgate.imports.PartsFile.ReadingProgress;
import dev.liftgate.imports.PartsImport.ImportState;
import dev.liftgate.money.ShopCurrency;
import dev.liftgate.money.Totals;
import dev.liftgate.rates.Rates;
import dev.liftgate.web.Refused;
import io.agroal.api.AgroalDataSource;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/**
 * Reads and writes price lists in the background, on its own thread and connection.
 *
 * <p>Each task is one transaction; its end also marks it as done. Progress is told in other transactions, so everybody
 * sees it at once.
 */
@ApplicationScoped
class ImportWork {

    private static final Logger LOG = Logger.getLogger(ImportWork.class);
    private static final long BREATH_MILLIS = 300;

    private interface Task {
        void run(Staging staging) throws SQLException, IOException;
    }

    @Inject
    AgroalDataSource database;

    @Inject
    PartsImports imports;

    @Inject
    ImportLayouts layouts;

    @Inject
    Rates rates;

    @Inject
    ShopCurrency currency;

    @Inject
    Clock clock;

    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread worker = new Thread(task, "parts-import");
        worker.setDaemon(true);
        return worker;
    });

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    void read(@Observes(during = TransactionPhase.AFTER_SUCCESS) PartsImports.Uploaded upload) {
        start(upload.id(), staging -> {
            try {
                read(upload, staging);
            } finally {
                Files.deleteIfExists(upload.file());
            }
        });
    }

    void readNamed(@Observes(during = TransactionPhase.AFTER_SUCCESS) PartsImports.ColumnsNamed named) {
        start(named.id(), staging -> {
            Path file = Files.createTempFile("liftgate-parts-", ".list");
            try {
                staging.giveBack(file);
                PriceSource source = PriceSource.at(file);
                ReadingPlan plan = ReadingPlan.named(source, named.sheet(), named.headings(), named.layout());
                read(named.id(), source, plan, staging);
            } finally {
                Files.deleteIfExists(file);
            }
        });
    }

    /** Deletes the file if the upload was rolled back. */
    void drop(@Observes(during = TransactionPhase.AFTER_FAILURE) PartsImports.Uploaded upload) throws IOException {
        Files.deleteIfExists(upload.file());
    }

    private void read(PartsImports.Uploaded upload, Staging staging) throws SQLException, IOException {
        PriceSource source = PriceSource.at(upload.file());
        Optional<ReadingPlan> plan =
                upload.ask() ? Optional.empty() : ReadingPlan.unasked(source, layouts.of(upload.supplier()));
        if (plan.isPresent()) {
            read(upload.id(), source, plan.get(), staging);
        } else {
            staging.keep(upload.file(), SheetHead.write(SheetHead.of(source)));
            staging.settle(ImportState.READING, ImportState.ASKING, ImportCounts.NONE);
        }
    }

    private void read(long id, PriceSource source, ReadingPlan plan, Staging staging) throws SQLException, IOException {
        List<String> taxes = rates.taxes().stream().map(Totals.TaxRule::code).toList();
        List<String> fees = rates.allFees().stream().map(Totals.FeeRule::code).toList();
        PartsFile file = new PartsFile(source, plan, currency.unit(), taxes, fees);
        imports.tell(id, it -> it.understood(file.readAs(), String.join(", ", file.unknown())));
        try (StagedRows rows = staging.rows()) {
            file.read(rows::add, progress(id));
            rows.finish();
        }
        if (!file.notes().isEmpty()) {
            imports.tell(id, it -> it.note(file.notes()));
        }
        staging.refuseDoubles();
        staging.doubt();
        ImportCounts difference = staging.difference();
        ImportState read = difference.broken() > 0 ? ImportState.REFUSED : ImportState.READY;
        staging.settle(ImportState.READING, read, difference);
    }

    void apply(@Observes(during = TransactionPhase.AFTER_SUCCESS) PartsImports.Confirmed confirmed) {
        start(confirmed.id(), staging -> {
            PartsImport previewed = imports.find(confirmed.id()).orElseThrow();
            staging.apply(previewed, progress(confirmed.id()));
            staging.settle(ImportState.APPLYING, ImportState.APPLIED, previewed.difference());
        });
    }

    private ReadingProgress progress(long id) {
        Instant[] told = {Instant.EPOCH};
        return (rows, percent) -> {
            Instant now = clock.instant();
            if (percent == 100 || now.isAfter(told[0].plusMillis(BREATH_MILLIS))) {
                told[0] = now;
                imports.tell(id, it -> it.progress(rows, percent, now));
            }
        };
    }

    private void start(long id, Task task) {
        thread.execute(() -> {
            try {
                carryOut(id, task);
            } catch (Refused refused) {
                imports.tell(id, it -> it.refuse(refused.getMessage()));
            } catch (SQLException | IOException | RuntimeException | OutOfMemoryError e) {
                LOG.error("import " + id + " broke off, and the catalog is as it was", e);
                imports.tell(id, PartsImport::interrupt);
            }
        });
    }

    private void carryOut(long id, Task task) throws SQLException, IOException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            boolean whole = false;
            try {
                Staging staging = new Staging(connection, id);
                staging.claim();
                task.run(staging);
                connection.commit();
                whole = true;
            } finally {
                // a dead connection has nothing to roll back
                if (!whole && connection.isValid(1)) {
                    connection.rollback();
                }
            }
        }
    }
}
