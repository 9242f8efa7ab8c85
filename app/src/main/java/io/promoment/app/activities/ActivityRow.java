package io.promoment.app.activities;

import io.promoment.api.ActivitySummary;
import io.promoment.api.RawJson;
import io.promoment.api.StoredActivity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An activity as the pipeline wrote it. Its id alone is unique: {@code activity_key} sees to that. */
@Entity
@Immutable
@Table(name = "activity")
class ActivityRow {
    @Id
    String id;

    /** Time of the batch, by which the table is partitioned. */
    @Column(name = "at")
    Instant decidedAt;

    String customer;
    long position;
    String type;

    @Column(name = "occurred_at")
    Instant occurredAt;

    @Column(name = "received_at")
    Instant receivedAt;

    @Nullable
    String source;

    @Column(name = "caused_by")
    @Nullable
    String causedBy;

    String body;

    ActivitySummary summary() {
        return new ActivitySummary(id, type, customer, position, occurredAt, receivedAt, decidedAt, source, causedBy);
    }

    StoredActivity stored() {
        return new StoredActivity(
                id, type, customer, position, occurredAt, receivedAt, decidedAt, source, causedBy, new RawJson(body));
    }
}
