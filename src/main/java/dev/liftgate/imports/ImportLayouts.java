package dev.liftgate.imports;

import dev.liftgate.staff.Stamp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The columns that were named by hand, one layout for each supplier. */
@ApplicationScoped
@Transactional
class ImportLayouts {

    Optional<ImportLayout> of(String supplier) {
        return ImportLayout.<ImportLayout>find("lower(supplier) = lower(?1)", supplier)
                .firstResultOptional();
    }

    List<String> suppliers() {
        return ImportLayout.<ImportLayout>listAll().stream()
                .map(ImportLayout::supplier)
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    void remember(String supplier, String sheet, ColumnLayout layout, Stamp by) {
        ImportLayout kept = of(supplier).orElseGet(() -> new ImportLayout(supplier));
        kept.set(sheet, layout, by);
        kept.persist();
    }
}
