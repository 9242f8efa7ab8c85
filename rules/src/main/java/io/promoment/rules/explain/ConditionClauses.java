package io.promoment.rules.explain;

import io.promoment.rules.explain.Clause.State;
import io.promoment.rules.language.Condition;
import io.promoment.rules.language.Tally;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts conditions into clauses, with what they are put together from within them. */
final class ConditionClauses {
    private final Sheet sheet;
    private final Inquiry inquiry;
    private final Phrases phrases;
    private final ConstraintClauses constraints;
    private final Findings findings;

    ConditionClauses(Sheet sheet, Inquiry inquiry, Phrases phrases, ConstraintClauses constraints) {
        this.sheet = sheet;
        this.inquiry = inquiry;
        this.phrases = phrases;
        this.constraints = constraints;
        this.findings = new Findings(phrases, inquiry.values());
    }

    Clause of(Condition condition, boolean negated) {
        if (condition instanceof Condition.Each each) {
            return found(each, each, false, negated);
        }
        if (condition instanceof Condition.Some some) {
            return some.condition() instanceof Condition.Each each
                    ? found(some, each, false, negated)
                    : all(some, List.of(of(some.condition(), negated)));
        }
        if (condition instanceof Condition.None none) {
            return none.condition() instanceof Condition.Some some && some.condition() instanceof Condition.Each each
                    ? found(none, each, true, !negated)
                    : ofNone(none, negated);
        }
        if (condition instanceof Condition.Accumulate accumulate) {
            return accumulate(accumulate);
        }
        if (condition instanceof Condition.Any any) {
            return any(any, each(any.conditions(), negated));
        }
        return all(condition, each(((Condition.All) condition).conditions(), negated));
    }

    private Clause ofNone(Condition.None none, boolean negated) {
        return none.condition() instanceof Condition.Each each
                ? found(none, each, true, !negated)
                : none(none, of(none.condition(), !negated));
    }

    private List<Clause> each(List<Condition> conditions, boolean negated) {
        return conditions.stream().map(condition -> of(condition, negated)).toList();
    }

    private Clause found(Condition condition, Condition.Each each, boolean unwanted, boolean negated) {
        List<Clause> within = constraints.of(each.pattern(), phrases.one(each), negated);
        Search search = inquiry.search(each);
        State state = state(condition, search != null);
        if (search == null || state == State.NOT_ASKED) {
            return clause(condition, state, null, within);
        }
        boolean match = (state == State.OK) != unwanted;
        Findings.Finding finding = findings.of(search, match, unwanted, negated);
        return new Clause(element(condition, state), state, finding.sentence(), finding.nearest(), List.of(), within);
    }

    private Clause none(Condition.None none, Clause within) {
        State state = state(none, within.state() != State.NOT_ASKED);
        String sentence = state == State.OK
                ? "there was nothing of what must not be"
                : "there was what must not be: " + within.sentence();
        return clause(none, state, sentence, List.of(within));
    }

    private Clause any(Condition any, List<Clause> branches) {
        State state = state(any, branches.get(0).state() != State.NOT_ASKED);
        String otherwise = "none of the alternatives was so: "
                + String.join("; ", branches.stream().map(Clause::sentence).toList());
        String sentence = branches.stream()
                .filter(Clause::isOk)
                .findFirst()
                .map(Clause::sentence)
                .orElse(otherwise);
        return clause(any, state, sentence, branches);
    }

    private Clause all(Condition all, List<Clause> parts) {
        State state = state(all, parts.get(0).state() != State.NOT_ASKED);
        return clause(all, state, sentence(parts), parts);
    }

    private static String sentence(List<Clause> parts) {
        return parts.stream()
                .filter(part -> part.state() == State.FAILED)
                .findFirst()
                .map(Clause::sentence)
                .orElseGet(() -> Said.and(parts.stream().map(Clause::sentence).toList()));
    }

    private Clause accumulate(Condition.Accumulate accumulate) {
        Clause source = of(accumulate.source(), false);
        List<Clause> results = new ArrayList<>();
        List<Clause> tallies = tallies(accumulate);
        accumulate.constraints().forEach(constraint -> results.add(constraints.of(constraint, Phrase.ACTIVITY, false)));
        State state = state(accumulate, source.state() != State.NOT_ASKED);
        List<Clause> within = new ArrayList<>(source.clauses());
        within.addAll(tallies);
        within.addAll(results);
        boolean told = !results.isEmpty() && tallies.stream().allMatch(Clause::isOk);
        return new Clause(
                element(accumulate, state),
                state,
                state == State.NOT_ASKED
                        ? ConstraintClauses.notAsked(Wording.of(accumulate))
                        : sentence(
                                told ? results : tallies,
                                phrases.bound(accumulate.tallies().get(0).variable())),
                source.nearest(),
                List.of(),
                within);
    }

    private List<Clause> tallies(Condition.Accumulate accumulate) {
        List<Clause> tallies = new ArrayList<>();
        for (Tally tally : accumulate.tallies()) {
            Line line = sheet.find(tally);
            if (line != null) {
                tallies.add(tally(tally, line));
            }
        }
        return tallies;
    }

    /** A sum or a count that nothing is asked of is always there. */
    private static String sentence(List<Clause> parts, Phrase otherwise) {
        return parts.isEmpty() ? otherwise + " is there" : sentence(parts);
    }

    private Clause tally(Tally tally, Line line) {
        State state = ConstraintClauses.state(line);
        Phrase what = phrases.bound(tally.variable());
        Scene scene = line.heldIn();
        String sentence = state == State.OK && scene != null
                ? what + " is " + Said.of(scene.value(tally.variable()))
                : "there was nothing to take " + what + " of";
        return new Clause(line.element(), state, sentence, null, List.of(), List.of());
    }

    private Clause clause(Condition condition, State state, @Nullable String sentence, List<Clause> within) {
        String said = sentence == null || state == State.NOT_ASKED
                ? ConstraintClauses.notAsked(Wording.of(condition))
                : sentence;
        return new Clause(element(condition, state), state, said, null, List.of(), within);
    }

    private State state(Condition condition, boolean asked) {
        if (inquiry.passed(condition)) {
            return State.OK;
        }
        Line line = sheet.find(condition);
        return asked || (line != null && line.asked()) ? State.FAILED : State.NOT_ASKED;
    }

    private Element element(Condition condition, State state) {
        Line line = sheet.find(condition);
        if (line != null) {
            return line.element();
        }
        long held = state == State.OK ? 1 : 0;
        long failed = state == State.FAILED ? 1 : 0;
        return new Element(
                condition.position(), Wording.of(condition), Element.Kind.CONDITION, held, failed, null, null);
    }
}
