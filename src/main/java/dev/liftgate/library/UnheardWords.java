package dev.liftgate.library;

import dev.liftgate.rows.TableRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** Words of a complaint that did not lead to the guide which a person chose. */
@Entity
@Immutable
@Table(name = "unheard_words")
class UnheardWords extends TableRow {

    private Instant at;

    @Column(name = "guide_code")
    private String guide;

    private String words;

    protected UnheardWords() {}

    UnheardWords(String guide, String words, Instant at) {
        this.guide = guide;
        this.words = words;
        this.at = at;
    }

    String guide() {
        return guide;
    }

    String words() {
        return words;
    }
}
