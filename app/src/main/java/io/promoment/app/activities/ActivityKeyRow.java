package io.promoment.app.activities;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** Says in which partition an activity lies. */
@Entity
@Immutable
@Table(name = "activity_key")
class ActivityKeyRow {
    @Id
    String id;

    @Column(name = "at")
    Instant decidedAt;
}
