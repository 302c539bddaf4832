package dev.liftgate.imports;

import dev.liftgate.imports.ColumnLayout.ColumnOrigin;
import dev.liftgate.rows.EditableRow;
import dev.liftgate.staff.Stamp;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The columns of one supplier's lists, as somebody named them once. */
@Entity
@Table(name = "import_layout")
class ImportLayout extends EditableRow {

    private String supplier;
    private String sheet;
    private String decimals;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "import_layout_column", joinColumns = @JoinColumn(name = "layout_id"))
    @MapKeyColumn(name = "name")
    private Map<String, ColumnOrigin> sources = new HashMap<>();

    @Column(name = "set_at")
    private Instant setAt;

    @Column(name = "set_by")
    private String setBy;

    protected ImportLayout() {}

    ImportLayout(String supplier) {
        this.supplier = supplier;
    }

    void set(String sheet, ColumnLayout layout, Stamp by) {
        this.sheet = sheet;
        decimals = layout.decimals();
        sources.clear();
        sources.putAll(layout.sources());
        setAt = by.at();
        setBy = by.name();
    }

    String sheet() {
        return sheet;
    }

    String supplier() {
        return supplier;
    }

    ColumnLayout layout() {
        return new ColumnLayout(Map.copyOf(sources), decimals);
    }
}
