package io.promoment.app.promotions;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** Says which ruleset is in force. */
@Entity
@Immutable
@Table(name = "ruleset_live")
class RulesetLiveRow {
    @Id
    boolean one;

    long number;
}
