package io.promoment.rules.explain;

import io.promoment.core.activity.Activity;
import io.promoment.core.activity.Allowance;
import io.promoment.core.activity.AllowanceExceededException;
import io.promoment.core.activity.CausedBy;
import io.promoment.core.activity.Context;
import io.promoment.core.decision.Failure;
import io.promoment.rules.engine.AbsentValueException;
import io.promoment.rules.language.Rule;
import io.promoment.rules.language.Validity;
import org.jspecify.annotations.Nullable;

/** Explains what a rule makes of an activity. */
public final class Explainer {
    /** As much as a decision may read of histories; see the engine. */
    private static final long MOST_READ = 2_000_000;

    private final Rule rule;
    private final Sheet sheet;

    private Explainer(Rule rule) {
        this.rule = rule;
        this.sheet = Sheet.of(rule);
    }

    /**
     * Judges every part of the rule that can be judged.
     *
     * @param inContext the activity as it was put before the rules; what this reads is not counted against its allowance
     */
    public static Explanation explain(Rule rule, Activity inContext) {
        return new Explainer(rule).explain(inContext);
    }

    private Explanation explain(Activity inContext) {
        Context context = fresh(inContext.about().context());
        Activity activity = inContext.in(context);
        if (!isAsked(activity)) {
            return new Explanation(
                    rule, sheet.elements(), 0, new Blocker(rule, sheet, condition -> false).find(), null);
        }
        Inquiry inquiry = new Inquiry(rule, sheet, context.allowance());
        try {
            inquiry.ask(activity);
        } catch (RuntimeException e) {
            return broken(inquiry.current(), kind(e));
        }
        Element hindrance = inquiry.matches() > 0 ? null : new Blocker(rule, sheet, inquiry::passed).find();
        return new Explanation(rule, sheet.elements(), inquiry.matches(), hindrance, null);
    }

    private Explanation broken(@Nullable Line line, String kind) {
        if (line != null) {
            line.broke(kind);
        }
        return new Explanation(rule, sheet.elements(), 0, line == null ? null : line.element(), kind);
    }

    private boolean isAsked(Activity activity) {
        String model = rule.pattern().model().getSimpleName();
        Line type = sheet.line(rule.pattern());
        if (!rule.pattern().model().isInstance(activity)) {
            type.failed(() -> new Contrast(model, activity.type()));
            return false;
        }
        type.held();
        Line effects = sheet.line(rule);
        if (!answersTo(activity.causedBy())) {
            effects.failed(() -> new Contrast("an activity that no action of ours caused", "an effect"));
            return false;
        }
        effects.held();
        return isValid(activity);
    }

    /** As the engine has it: depth 1 at most. */
    private boolean answersTo(CausedBy cause) {
        return cause.absent() || (rule.onEffects() && cause.depth() != null && cause.depth() == 1);
    }

    private boolean isValid(Activity activity) {
        Validity validity = rule.valid();
        if (validity == null) {
            return true;
        }
        Line line = sheet.line(validity);
        if (validity.contains(activity.occurredAt())) {
            line.held();
            return true;
        }
        line.failed(() -> new Contrast(
                "from " + validity.from() + " until " + validity.until(), String.valueOf(activity.occurredAt())));
        return false;
    }

    private static Context fresh(Context context) {
        Allowance reading = new Allowance(MOST_READ);
        return new Context(
                context.customer(),
                context.previously(),
                context.history().readWithin(reading),
                context.given().readWithin(reading),
                context.causedBy(),
                context.local(),
                new Allowance());
    }

    private static String kind(RuntimeException broken) {
        if (broken instanceof AbsentValueException) {
            return Failure.ABSENT_VALUE;
        }
        if (broken instanceof AllowanceExceededException) {
            return Failure.ALLOWANCE;
        }
        return broken instanceof ArithmeticException ? Failure.ARITHMETIC : Failure.CONSTRAINT;
    }
}
