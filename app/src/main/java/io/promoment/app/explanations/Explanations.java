package io.promoment.app.explanations;

import io.promoment.api.Decision.DecidedActivity;
import io.promoment.api.Decision.DecidingRuleset;
import io.promoment.api.Explanation;
import io.promoment.api.Explanation.NotInForce;
import io.promoment.api.Problem;
import io.promoment.api.ProblemType;
import io.promoment.api.RuleExplanation;
import io.promoment.app.http.ProblemException;
import io.promoment.app.pipeline.PastDecisions;
import io.promoment.app.pipeline.Recollection;
import io.promoment.app.pipeline.Recollection.NoLongerKept;
import io.promoment.app.pipeline.Recollection.NotLinked;
import io.promoment.app.pipeline.Recollection.Recollected;
import io.promoment.app.pipeline.Recollection.Unreadable;
import io.promoment.app.pipeline.Subject;
import io.promoment.app.promotions.LiveRuleset;
import io.promoment.app.promotions.PastRuleset;
import io.promoment.app.promotions.PastRulesets;
import io.promoment.core.activity.Activity;
import io.promoment.core.decision.Ids;
import io.promoment.core.decision.Outcome;
import io.promoment.core.decision.OutcomeCodec;
import io.promoment.rules.engine.Listener;
import io.promoment.rules.explain.Verdicts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;

/** Explains decisions, those that are stored and those that would be made now. */
@ApplicationScoped
class Explanations {
    private final PastDecisions decisions;
    private final PastRulesets rulesets;
    private final KeptDecisions kept;
    private final Absences absences;

    @Inject
    Explanations(PastDecisions decisions, PastRulesets rulesets, KeptDecisions kept, Absences absences) {
        this.decisions = decisions;
        this.rulesets = rulesets;
        this.kept = kept;
        this.absences = absences;
    }

    /** Blocks, as {@link PastDecisions#recollect} does, and throws what that throws. */
    Explanation of(Subject subject, Choice choice) {
        Recollection recollection = decisions.recollect(subject);
        if (recollection instanceof Recollected whole) {
            return whole(whole, isTried(whole, subject), choice);
        }
        return part(recollection.activity(), missing(recollection), choice);
    }

    private static String missing(Recollection part) {
        if (part instanceof NoLongerKept gone) {
            return gone.missing() + " is no longer kept";
        }
        return part instanceof Unreadable damaged ? damaged.problem() : ((NotLinked) part).problem();
    }

    /** An activity that came before is recollected as it came then. */
    @SuppressWarnings("ReferenceEquality") // the very one that was sent, not one like it
    private static boolean isTried(Recollected whole, Subject subject) {
        return subject instanceof Subject.Posted posted && whole.received() == posted.received();
    }

    private Explanation whole(Recollected whole, boolean tried, Choice choice) {
        Activity inContext = whole.inContext();
        LiveRuleset ruleset = whole.ruleset();
        Outcome outcome = OutcomeCodec.read(whole.outcome().getBytes(StandardCharsets.UTF_8));
        Verdicts verdicts = Verdicts.of(
                outcome,
                new Verdicts.Seen(
                        inContext,
                        whole.received().receivedAt(),
                        whole.inputs(),
                        ruleset.ruleset().settings()));
        Told told = told(verdicts, ruleset, choice, inContext.type());
        return new Explanation(
                tried ? null : Ids.decision(inContext.id()),
                new DecidedActivity(inContext.id(), inContext.type()),
                whole.inputs().customer(),
                whole.inputs().position(),
                whole.status().wireName(),
                new DecidingRuleset(ruleset.number(), ruleset.ruleset().digest()),
                inContext.occurredAt(),
                tried,
                null,
                told.rules(),
                told.notInForce());
    }

    private record Told(List<RuleExplanation> rules, List<NotInForce> notInForce) {}

    private Told told(Verdicts verdicts, LiveRuleset ruleset, Choice choice, String type) {
        ChosenRules rules = new ChosenRules(ruleset);
        List<Listener> chosen = rules.of(choice, type);
        if (!choice.isAll() && chosen.isEmpty()) {
            List<NotInForce> paused = absences.of(choice, ruleset.number(), chosen, type);
            if (!paused.isEmpty()) {
                return new Told(List.of(), paused);
            }
            NotInForce absent =
                    choice.promotion() == null ? null : absences.alone(choice.promotion(), ruleset.number());
            if (absent != null && choice.rule() == null) {
                return new Told(List.of(), List.of(absent));
            }
            throw rules.unknown(choice, absent == null ? "" : " " + absent.sentence());
        }
        return new Told(
                chosen.stream()
                        .map(one -> RuleAnswer.of(verdicts.of(one.promotion(), one.version(), one.rule())))
                        .toList(),
                absences.of(choice, ruleset.number(), chosen, type));
    }

    /** What can be said although something is missing. */
    private Explanation part(String activity, String missing, Choice choice) {
        KeptDecision left = kept.find(activity).orElseThrow(() -> gone(activity, missing));
        Told told = told(left, choice);
        return new Explanation(
                Ids.decision(activity),
                new DecidedActivity(activity, left.type() == null ? "unknown" : left.type()),
                left.customer(),
                left.position(),
                left.outcome().status().wireName(),
                new DecidingRuleset(left.ruleset(), left.digest()),
                left.occurredAt(),
                false,
                missing,
                told.rules(),
                told.notInForce());
    }

    private Told told(KeptDecision left, Choice choice) {
        String type = left.type();
        boolean listening = type != null || !choice.isAll(); // else nobody knows any more who listened
        return listening && ruleset(left.ruleset()) instanceof PastRuleset.Linked linked
                ? told(Verdicts.of(left.outcome()), linked.ruleset(), choice, type == null ? "" : type)
                : new Told(new OutcomeAlone(left.outcome()).of(choice), List.of());
    }

    private PastRuleset ruleset(long number) {
        try {
            return rulesets.numbered(number);
        } catch (SQLException e) {
            throw new IllegalStateException("The ruleset " + number + " cannot be read", e);
        }
    }

    private static ProblemException gone(String activity, String missing) {
        String detail = "Nothing is left to explain of the decision %s: %s".formatted(Ids.decision(activity), missing);
        return new ProblemException(Problem.of(
                ProblemType.NOT_FOUND,
                detail,
                List.of(Problem.Fault.inParameter("id", detail, "ask for a later decision"))));
    }
}
