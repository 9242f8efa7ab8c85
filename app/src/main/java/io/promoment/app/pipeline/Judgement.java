package io.promoment.app.pipeline;

import io.promoment.core.activity.Activity;
import io.promoment.core.activity.Allowance;
import io.promoment.core.activity.CausedBy;
import io.promoment.core.activity.Context;
import io.promoment.core.customer.Customer;
import io.promoment.core.customer.Fold;
import io.promoment.core.customer.Given;
import io.promoment.core.customer.GivenAction;
import io.promoment.core.customer.History;
import io.promoment.core.customer.Local;
import io.promoment.core.customer.Past;
import io.promoment.rules.engine.RulesetSettings;
import java.time.Instant;
import java.util.List;

/**
 * What is put before the rules, made of what was read: the same for a decision, a dry run and a decision computed again.
 *
 * @param history what was read; one more than the settings allow stands for too much
 * @param given in the same way
 */
record Judgement(Activity activity, Customer before, List<Past> history, List<GivenAction> given) {
    Judgement {
        history = List.copyOf(history);
        given = List.copyOf(given);
    }

    /** The fold with the activity in it. */
    Customer after() {
        return Fold.apply(before, activity);
    }

    Activity inContext(RulesetSettings settings) {
        return activity.in(new Context(
                after(),
                before,
                history(settings),
                given(settings),
                CausedBy.of(activity),
                Local.of(activity.occurredAt(), settings.zone()),
                new Allowance()));
    }

    private History history(RulesetSettings settings) {
        int bound = settings.historyMaxActivities();
        return history.size() > bound
                ? History.longerThan(bound)
                : History.of(history, activity, settings.zone()).readSince(since(settings));
    }

    private Given given(RulesetSettings settings) {
        int bound = settings.historyMaxActivities();
        return given.size() > bound
                ? Given.moreThan(bound)
                : Given.of(given, activity.occurredAt(), settings.zone()).readSince(since(settings));
    }

    /** Publishing refuses rules that look back further; those in force when the span was lowered are left. */
    private Instant since(RulesetSettings settings) {
        return activity.occurredAt().minus(settings.historyMaxSpan());
    }
}
