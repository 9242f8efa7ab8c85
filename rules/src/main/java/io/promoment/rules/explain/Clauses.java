package io.promoment.rules.explain;

import io.promoment.rules.explain.Clause.State;
import io.promoment.rules.language.Condition;
import io.promoment.rules.language.Position;
import io.promoment.rules.language.Rule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts what was asked of a rule into clauses. */
final class Clauses {
    private final Rule rule;
    private final Sheet sheet;
    private final ConstraintClauses constraints;
    private final ConditionClauses conditions;

    Clauses(Rule rule, Sheet sheet, Inquiry inquiry) {
        this.rule = rule;
        this.sheet = sheet;
        Phrases phrases = Phrases.of(rule);
        this.constraints = new ConstraintClauses(sheet, inquiry.values(), phrases, Bindings.of(rule));
        this.conditions = new ConditionClauses(sheet, inquiry, phrases, constraints);
    }

    /** @param broken what could not be judged, if anything could not */
    List<Clause> all(@Nullable Line broken) {
        List<Clause> clauses = new ArrayList<>(Gates.of(rule, sheet));
        clauses.addAll(constraints.of(rule.pattern(), Phrase.ACTIVITY, false));
        Condition guilty = broken == null ? null : around(broken.position());
        if (broken != null && guilty == null && clauses.stream().noneMatch(clause -> clause.state() == State.FAILED)) {
            clauses.add(ConstraintClauses.unjudged(broken, List.of()));
        }
        for (Condition condition : rule.conditions()) {
            Clause clause = conditions.of(condition, false);
            clauses.add(
                    broken != null && condition.equals(guilty)
                            ? ConstraintClauses.unjudged(broken, clause.clauses())
                            : clause);
        }
        return clauses;
    }

    /** The last condition that begins before that place. */
    private @Nullable Condition around(Position place) {
        Condition found = null;
        for (Condition condition : rule.conditions()) {
            if (place.line() > first(condition).line()
                    || (place.line() == first(condition).line()
                            && place.column() >= first(condition).column())) {
                found = condition;
            }
        }
        return found;
    }

    /** A condition of several may say where it stands by what joins them. */
    private static Position first(Condition condition) {
        if (condition instanceof Condition.All all) {
            return earlier(condition.position(), first(all.conditions().get(0)));
        }
        return condition instanceof Condition.Any any
                ? earlier(condition.position(), first(any.conditions().get(0)))
                : condition.position();
    }

    private static Position earlier(Position one, Position other) {
        boolean before = one.line() < other.line() || (one.line() == other.line() && one.column() <= other.column());
        return before ? one : other;
    }
}
