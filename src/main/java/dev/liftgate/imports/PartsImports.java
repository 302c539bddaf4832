package dev.liftgate.imports;

import dev.liftgate.staff.Actor;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.Refused;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hibernate.Session;

/** All uploaded price lists. Only one is worked on at a time. */
@ApplicationScoped
@Transactional
class PartsImports {

    static final int SHOWN = 100;

    /**
     * Event: a file waits to be read.
     *
     * @param ask whether a person wants to name its columns in any case
     */
    record Uploaded(long id, String supplier, Path file, boolean ask) {}

    /** Event: a person named the columns of a file that was kept. */
    record ColumnsNamed(long id, String sheet, int headings, ColumnLayout layout) {}

    /** Event: a person agreed to a preview. */
    record Confirmed(long id) {}

    /**
     * Something to say about a row: a problem, or what was kept otherwise than it stands there.
     *
     * @param row as the spreadsheet numbers them
     */
    record RowProblem(int row, String number, String reason) {}

    // longer than the worker is ever silent between a person's order and its first sign of life
    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final Duration KEPT = Duration.ofDays(1);

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    Event<Uploaded> uploads;

    @Inject
    Event<ColumnsNamed> namings;

    @Inject
    Event<Confirmed> confirmations;

    @Inject
    ImportLayouts layouts;

    /**
     * Keeps the file aside. It is read after the transaction has ended.
     *
     * @throws Refused while another import is under way
     */
    long upload(String name, String supplier, boolean ask, Path file, Actor by) {
        interruptAbandoned();
        refuseSecond();
        forgetOld();
        try {
            PartsImport started = new PartsImport(name, supplier, Files.size(file), by.at(clock.instant()));
            started.persistAndFlush();
            Path kept = Files.createTempFile("liftgate-parts-", ".list");
            Files.copy(file, kept, StandardCopyOption.REPLACE_EXISTING);
            uploads.fire(new Uploaded(started.id(), supplier, kept, ask));
            return started.id();
        } catch (IOException e) {
            throw new UncheckedIOException("the uploaded file cannot be kept", e);
        }
    }

    private void refuseSecond() {
        PartsImport.<PartsImport>find("state in (READING, APPLYING)")
                .firstResultOptional()
                .ifPresent(other -> {
                    throw new Refused(other.startedBy() + " is importing “" + other.fileName()
                            + "” just now. Try again when that is through.");
                });
    }

    /** Withdraws old previews that nobody decided on, and deletes rows that are of no more use. */
    private void forgetOld() {
        Instant old = clock.instant().minus(KEPT);
        PartsImport.update(
                "state = WITHDRAWN, version = version + 1 where state in (READY, ASKING) and startedAt < ?1", old);
        entities.createNativeQuery(
                        """
                        delete from parts_import_row r where not exists (
                          select from parts_import i where i.id = r.import_id and i.started_at >= :old
                          and i.state not in ('WITHDRAWN', 'INTERRUPTED'))""")
                .setParameter("old", old)
                .executeUpdate();
        entities.createNativeQuery(
                        """
                        delete from parts_import_file f where not exists (
                          select from parts_import i where i.id = f.import_id and i.state in ('ASKING', 'READING'))""")
                .executeUpdate();
    }

    /** The first rows of a file whose columns wait for their names. */
    List<SheetHead> heads(long id) {
        List<?> kept = entities.createNativeQuery("select heads from parts_import_file where import_id = :id")
                .setParameter("id", id)
                .getResultList();
        if (kept.isEmpty()) {
            throw new Refused("This file is no longer kept: upload it again.");
        }
        return SheetHead.read((String) kept.get(0));
    }

    /** Reads on with these columns, and remembers them for the supplier's next list. */
    void nameColumns(long id, ColumnQuestion question, ColumnLayout layout, String supplier, Actor by) {
        interruptAbandoned();
        refuseSecond();
        Stamp stamp = by.at(clock.instant());
        locked(id).named(supplier, stamp);
        if (!supplier.isEmpty()) {
            layouts.remember(supplier, question.head().sheet(), layout, stamp);
        }
        namings.fire(new ColumnsNamed(
                id, question.head().sheet(), question.headings().row(), layout));
    }

    /** The imports, newest first. Work that was abandoned is marked as interrupted. */
    List<PartsImport> latest() {
        interruptAbandoned();
        return PartsImport.<PartsImport>find("order by id desc").page(0, 10).list();
    }

    Optional<PartsImport> find(long id) {
        interruptAbandoned();
        return PartsImport.findByIdOptional(id);
    }

    private void interruptAbandoned() {
        PartsImport.<PartsImport>list(
                        "state in (READING, APPLYING) and heardAt < ?1",
                        clock.instant().minus(SILENCE))
                .forEach(silent -> entities.unwrap(Session.class).doWork(connection -> {
                    if (new Staging(connection, silent.id()).isAbandoned()) {
                        silent.interrupt();
                    }
                }));
        entities.flush();
    }

    /** Whether the catalog has changed since the preview was drawn. */
    boolean isStale(PartsImport previewed) {
        return !entities.createNativeQuery(Staging.CATALOG_NOW)
                .getSingleResult()
                .equals(previewed.difference().catalog());
    }

    /** @throws Refused unless the import waits for this word and the catalog is unchanged */
    void confirm(long id, Actor by) {
        PartsImport previewed = locked(id);
        interruptAbandoned();
        if (previewed.is("READY")) {
            refuseSecond();
            if (isStale(previewed)) {
                throw new Refused("The catalog has changed since this was shown. Compare again, then confirm.");
            }
        }
        previewed.confirm(by.at(clock.instant()));
        confirmations.fire(new Confirmed(id));
    }

    void compareAgain(long id) {
        PartsImport previewed = locked(id);
        entities.unwrap(Session.class).doWork(connection -> new Staging(connection, id).doubtAgain());
        count(previewed);
    }

    /** Counts anew what the import would do. */
    void count(PartsImport previewed) {
        entities.flush();
        entities.unwrap(Session.class)
                .doWork(connection -> previewed.compared(new Staging(connection, previewed.id()).difference()));
    }

    void withdraw(long id, Actor by) {
        locked(id).withdraw(by.at(clock.instant()));
        entities.unwrap(Session.class).doWork(connection -> new Staging(connection, id).forget());
    }

    PartsImport locked(long id) {
        return PartsImport.findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Changes an import at once for everybody to see. A rollback around it does not undo this. */
    void tell(long id, Consumer<PartsImport> news) {
        QuarkusTransaction.requiringNew().run(() -> news.accept(PartsImport.findById(id)));
    }

    /** Some of the changed rows, then some of the added ones, each by row. */
    List<RowChange> changes(PartsImport previewed, int limit) {
        return List.of("CHANGED", "NEW").stream()
                .flatMap(kind -> rows(
                        "select * from parts_import_difference where import_id = :id and change = '" + kind + "'",
                        Tuple.class,
                        previewed,
                        limit)
                        .stream())
                .map(RowChange::of)
                .toList();
    }

    /** The problems by row: the first {@code limit}, or all for 0. */
    List<RowProblem> problems(PartsImport refused, int limit) {
        return rows(
                "select row, number, problem from parts_import_row where import_id = :id and problem is not null",
                RowProblem.class,
                refused,
                limit);
    }

    /** Rows that are kept otherwise than they stand in the file, the first {@code limit}. */
    List<RowProblem> notes(PartsImport previewed, int limit) {
        return rows(
                "select row, number, note from parts_import_row"
                        + " where import_id = :id and note is not null and choice is distinct from 'OUT'",
                RowProblem.class,
                previewed,
                limit);
    }

    @SuppressWarnings("unchecked")
    private <T> List<T> rows(String query, Class<T> each, PartsImport which, int limit) {
        return entities.createNativeQuery(query + " order by row" + (limit > 0 ? " limit " + limit : ""), each)
                .setParameter("id", which.id())
                .getResultList();
    }
}
