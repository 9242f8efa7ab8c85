package io.promoment.app.promotions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A ruleset as it was written. */
@Entity
@Immutable
@Table(name = "ruleset")
class RulesetRow {
    @Id
    long number;

    String digest;
    String settings;

    @Column(name = "at")
    Instant createdAt;
}
