package io.promoment.core.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision with its activity as the tables hold them, texts exactly as they are stored.
 *
 * @param activity columns of the activity
 * @param decision columns of the decision
 * @param firings the rows of the decision's firings, by ordinal
 * @param actions the rows of its actions, in any order
 */
public record DecisionRecord(
        ActivityRow activity, DecisionRow decision, Salt salt, List<FiringRow> firings, List<ActionRow> actions)
        implements AuditRecord {
    /** Of the table of activities. */
    public record ActivityRow(
            String id,
            String customer,
            long position,
            String type,
            Instant occurredAt,
            Instant receivedAt,
            @Nullable String source,
            @Nullable String causedBy,
            int depth,
            String body) {}

    /** Of the table of decisions. */
    public record DecisionRow(
            String customer, long position, long ruleset, String status, int firings, String inputs, String outcome) {}

    /** Of the table of firings. */
    public record FiringRow(int ordinal, String promotion, int version, String rule) {}

    /** Of the table of actions. */
    public record ActionRow(
            String id,
            int firing,
            String kind,
            String promotion,
            String recipient,
            Instant occurredAt,
            String parameters,
            String status,
            @Nullable String reason) {}

    public DecisionRecord {
        firings = List.copyOf(firings);
        actions = List.copyOf(actions);
    }

    @Override
    public EntryKind kind() {
        return EntryKind.DECISION;
    }

    @Override
    public Digest digest() {
        return new DecisionStatement(
                        activity.id(),
                        activity.type(),
                        activity.occurredAt(),
                        activity.receivedAt(),
                        decision.position(),
                        decision.ruleset(),
                        decision.status(),
                        decision.firings(),
                        activity.depth(),
                        DecisionStatement.Sealed.of(
                                salt,
                                activity.body(),
                                decision.inputs(),
                                decision.outcome(),
                                decision.customer(),
                                activity.source(),
                                activity.causedBy()))
                .digest();
    }
}
