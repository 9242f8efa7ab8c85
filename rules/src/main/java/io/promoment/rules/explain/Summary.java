package io.promoment.rules.explain;

import io.promoment.rules.language.Rule;
import java.util.List;

/** Puts what became of a rule into one sentence. */
final class Summary {
    private Summary() {}

    /** The title as the author wrote it, else the name. */
    static String name(Rule rule) {
        return "'" + (rule.title() == null ? rule.name() : rule.title()) + "'";
    }

    static String of(Explanation explanation, List<Clause> clauses) {
        String name = name(explanation.rule());
        if (explanation.fires()) {
            String times = explanation.matches() == 1 ? "" : " " + explanation.matches() + " times";
            return name + " fired" + times + " because " + Said.and(because(clauses)) + ".";
        }
        String why = clauses.stream()
                .filter(clause -> clause.state() == Clause.State.FAILED)
                .findFirst()
                .map(Clause::sentence)
                .orElse("it was left out");
        return explanation.failure() == null
                ? name + " did not fire because " + why + "."
                : name + " was left out because " + why + ".";
    }

    /** That the type fits is worth saying only where nothing else is asked. */
    private static List<String> because(List<Clause> clauses) {
        List<String> asked = clauses.stream()
                .filter(clause -> clause.element().kind() == Element.Kind.CONSTRAINT
                        || clause.element().kind() == Element.Kind.CONDITION)
                .map(Clause::sentence)
                .toList();
        return asked.isEmpty() ? List.of(clauses.get(0).sentence()) : asked;
    }
}
