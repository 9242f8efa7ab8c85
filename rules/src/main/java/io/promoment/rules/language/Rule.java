package io.promoment.rules.language;

import io.promoment.core.activity.Activity;
import io.promoment.core.activity.CausedBy;
import io.promoment.core.activity.UnlistedActivity;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a promotion.
 *
 * @param place the rule's index in its file, from 0
 * @param terms what its annotations say
 * @param pattern the one pattern on the activity
 * @param conditions what must hold besides, in the order of the text
 * @param calls the actions it asks for, in the order of the text
 */
public record Rule(
        String name,
        int place,
        Position position,
        Terms terms,
        Pattern pattern,
        List<Condition> conditions,
        List<Call> calls) {

    public Rule {
        conditions = List.copyOf(conditions);
        calls = List.copyOf(calls);
    }

    /** The activity types this rule matches; empty for a pattern on {@code Activity} or {@code UnlistedActivity}. */
    public Set<String> listensTo() {
        return Vocabulary.wireNamesOf(pattern.model());
    }

    /** True for a pattern on {@code Activity}: every type, also those not listed. */
    public boolean listensToAll() {
        return pattern.model().equals(Activity.class);
    }

    /** True when activities of types that are not listed reach this rule. */
    public boolean listensToUnlisted() {
        return listensToAll() || pattern.model().equals(UnlistedActivity.class);
    }

    public @Nullable String title() {
        return terms.title();
    }

    public @Nullable String owner() {
        return terms.owner();
    }

    public List<Limit> limits() {
        return terms.limits();
    }

    public List<Budget> budgets() {
        return terms.budgets();
    }

    public @Nullable Validity valid() {
        return terms.valid();
    }

    public @Nullable String exclusive() {
        return terms.exclusive();
    }

    public int priority() {
        return terms.priority();
    }

    public boolean onEffects() {
        return terms.onEffects();
    }

    /** Whether it is asked about an activity with this cause. Depth 1 at most: what an effect of an effect gave could come back for ever. */
    public boolean answersTo(CausedBy cause) {
        return cause.absent() || (onEffects() && cause.depth() != null && cause.depth() == 1);
    }

    /** What this rule can read of the earlier activities. */
    public HistoryNeed historyNeed() {
        return Needs.of(this).history();
    }

    /** What this rule can read of the actions granted earlier. */
    public GivenNeed givenNeed() {
        return Needs.of(this).given();
    }
}
