package dev.liftgate.inspections;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** The text of an inspection form by its hash. It stays, so that old findings stay explainable. */
@Entity
@Immutable
@Table(name = "inspection_form_text")
class InspectionText extends PanacheEntityBase {

    @Id
    private String sha256;

    private String content;

    protected InspectionText() {}

    String content() {
        return content;
    }
}
