package io.promoment.rules.explain;

import io.promoment.core.activity.Activity;
import io.promoment.core.activity.Allowance;
import io.promoment.core.activity.Context;
import io.promoment.core.decision.Failure;
import io.promoment.rules.engine.FailureKind;
import io.promoment.rules.engine.Latitude;
import io.promoment.rules.language.Rule;
import io.promoment.rules.language.Validity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Explains what a rule makes of an activity. */
public final class Explainer {
    private final Rule rule;
    private final Sheet sheet;
    private final Context context;
    private final Inquiry inquiry;
    private @Nullable Line broken;

    private Explainer(Rule rule, Context context) {
        this.rule = rule;
        this.sheet = Sheet.of(rule);
        this.context = context;
        this.inquiry = new Inquiry(rule, sheet, context.allowance());
    }

    private static Explainer of(Rule rule, Activity inContext) {
        return new Explainer(rule, Latitude.anew(inContext.about().context(), new Allowance()));
    }

    /**
     * Judges every part of the rule that can be judged.
     *
     * @param inContext the activity as it was put before the rules; what this reads is not counted against its allowance
     */
    public static Explanation explain(Rule rule, Activity inContext) {
        return of(rule, inContext).explain(inContext);
    }

    /**
     * The same in sentences, with what stood behind them: some milliseconds where the rule is large, so it is for whoever asks
     * and not for every decision.
     *
     * @param inContext the activity as it was put before the rules
     */
    public static Account account(Rule rule, Activity inContext) {
        Explainer explainer = of(rule, inContext);
        Explanation explanation = explainer.explain(inContext);
        List<Clause> clauses = new Clauses(rule, explainer.sheet, explainer.inquiry).all(explainer.broken);
        return new Account(explanation, clauses, Summary.of(explanation, clauses));
    }

    private Explanation explain(Activity inContext) {
        Activity activity = inContext.in(context);
        if (!isAsked(activity)) {
            return new Explanation(
                    rule, sheet.elements(), 0, new Blocker(rule, sheet, condition -> false).find(), null);
        }
        try {
            inquiry.ask(activity);
        } catch (RuntimeException e) {
            return broken(inquiry.current(), FailureKind.of(e, Failure.CONSTRAINT));
        }
        Element hindrance = inquiry.matches() > 0 ? null : new Blocker(rule, sheet, inquiry::passed).find();
        return new Explanation(rule, sheet.elements(), inquiry.matches(), hindrance, null);
    }

    private Explanation broken(@Nullable Line line, String kind) {
        if (line != null) {
            line.broke(kind);
            broken = line;
        }
        return new Explanation(rule, sheet.elements(), 0, line == null ? null : line.element(), kind);
    }

    private boolean isAsked(Activity activity) {
        String model = rule.pattern().model().getSimpleName();
        Line type = sheet.line(rule.pattern());
        if (!rule.pattern().model().isInstance(activity)) {
            type.failed(null, () -> new Contrast(model, activity.type()));
            return false;
        }
        type.held(null);
        Line effects = sheet.line(rule);
        if (!rule.answersTo(activity.causedBy())) {
            effects.failed(null, () -> new Contrast("an activity that no action of ours caused", "an effect"));
            return false;
        }
        effects.held(null);
        return isValid(activity);
    }

    private boolean isValid(Activity activity) {
        Validity validity = rule.valid();
        if (validity == null) {
            return true;
        }
        Line line = sheet.line(validity);
        if (validity.contains(activity.occurredAt())) {
            line.held(null);
            return true;
        }
        line.failed(
                null,
                () -> new Contrast(
                        "from " + validity.from() + " until " + validity.until(),
                        String.valueOf(activity.occurredAt())));
        return false;
    }
}
