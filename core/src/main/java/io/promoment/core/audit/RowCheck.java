package io.promoment.core.audit;

import io.promoment.core.CanonicalJson;
import io.promoment.core.Scalars;
import io.promoment.core.StorableText;
import io.promoment.core.audit.DecisionRecord.ActionRow;
import io.promoment.core.audit.DecisionRecord.FiringRow;
import io.promoment.core.decision.DecidedAction;
import io.promoment.core.decision.Firing;
import io.promoment.core.decision.Outcome;
import io.promoment.core.decision.OutcomeCodec;
import io.promoment.core.decision.ReasonCodec;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Whether the rows made from a decision's outcome still say what the outcome says, which the log has sealed. */
final class RowCheck {
    private final DecisionRecord record;
    private final List<String> differences = new ArrayList<>();

    private RowCheck(DecisionRecord record) {
        this.record = record;
    }

    /** A sentence for each difference. */
    static List<String> differences(DecisionRecord record) {
        RowCheck check = new RowCheck(record);
        check.repeatedColumns();
        boolean nothingFired = record.decision().firings() == 0
                && record.firings().isEmpty()
                && record.actions().isEmpty();
        if (!nothingFired) {
            check.outcome();
        }
        return check.differences;
    }

    private void repeatedColumns() {
        if (!record.activity().customer().equals(record.decision().customer())) {
            differences.add("the activity's customer is \"" + record.activity().customer() + "\" instead of \""
                    + record.decision().customer() + "\"");
        }
        if (record.activity().position() != record.decision().position()) {
            differences.add("the activity's position is " + record.activity().position() + " instead of "
                    + record.decision().position());
        }
    }

    private void outcome() {
        try {
            Outcome outcome = OutcomeCodec.read(record.decision().outcome().getBytes(StandardCharsets.UTF_8));
            firings(outcome);
            actions(outcome);
        } catch (IllegalArgumentException | UncheckedIOException unreadable) {
            differences.add("the outcome that was sealed cannot be read: " + unreadable.getMessage());
        }
    }

    private void firings(Outcome outcome) {
        Map<Integer, FiringRow> rows = new TreeMap<>();
        for (FiringRow row : record.firings()) {
            if (rows.put(row.ordinal(), row) != null) {
                differences.add("there are two rows of firing " + row.ordinal());
            }
        }
        for (int ordinal = 0; ordinal < outcome.firings().size(); ordinal++) {
            Firing firing = outcome.firings().get(ordinal);
            compare(
                    "firing " + ordinal,
                    rows.remove(ordinal),
                    new FiringRow(ordinal, firing.promotion(), firing.version(), firing.rule()));
        }
        rows.keySet().forEach(ordinal -> differences.add("the outcome has no firing " + ordinal));
    }

    private void actions(Outcome outcome) {
        Map<String, ActionRow> rows = new LinkedHashMap<>();
        for (ActionRow row : record.actions()) {
            if (rows.put(row.id(), row) != null) {
                differences.add("there are two rows of action " + row.id());
            }
        }
        for (DecidedAction action : outcome.actions()) {
            compare("action " + action.id(), rows.remove(action.id()), row(outcome, action));
        }
        rows.keySet().forEach(id -> differences.add("the outcome has no action " + id));
    }

    private ActionRow row(Outcome outcome, DecidedAction action) {
        return new ActionRow(
                action.id(),
                firingOf(outcome, action.id()),
                action.kind(),
                action.promotion(),
                StorableText.of(action.recipient()),
                Micros.of(record.activity().occurredAt()),
                CanonicalJson.text(Scalars.tree(action.parameters())),
                action.status().wireName(),
                action.reason() == null ? null : CanonicalJson.text(ReasonCodec.tree(action.reason())));
    }

    private static int firingOf(Outcome outcome, String action) {
        for (int ordinal = 0; ordinal < outcome.firings().size(); ordinal++) {
            if (outcome.firings().get(ordinal).actions().contains(action)) {
                return ordinal;
            }
        }
        throw new IllegalArgumentException("no firing asked for action " + action);
    }

    private void compare(String what, @Nullable Record stored, Record sealed) {
        if (stored == null) {
            differences.add("the row of " + what + " is missing");
            return;
        }
        String different = Columns.differences(stored, sealed);
        if (!different.isEmpty()) {
            differences.add("in the row of " + what + ", " + different);
        }
    }
}
