package io.promoment.app.explanations;

import io.promoment.api.Problem;
import io.promoment.api.Problem.Fault;
import io.promoment.api.ProblemType;
import io.promoment.app.http.ProblemException;
import io.promoment.app.promotions.LiveRuleset;
import io.promoment.rules.engine.InForce;
import io.promoment.rules.engine.Listener;
import io.promoment.rules.language.Nearest;
import io.promoment.rules.language.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the rules of a ruleset that somebody asks about. */
final class ChosenRules {
    /** A sentence with more names is not read. */
    private static final int MOST_NAMES = 50;

    private final LiveRuleset ruleset;

    ChosenRules(LiveRuleset ruleset) {
        this.ruleset = ruleset;
    }

    /** Without a choice those that listen to the type, else all that are chosen; sorted by promotion and place. */
    List<Listener> of(Choice choice, String type) {
        if (choice.isAll()) {
            return ruleset.ruleset().listeners(type);
        }
        return all().stream()
                .filter(one -> choice.takes(one.promotion(), one.rule().name()))
                .toList();
    }

    private List<Listener> all() {
        List<Listener> all = new ArrayList<>();
        for (InForce inForce : ruleset.ruleset().promotions()) {
            for (Rule rule : inForce.promotion().promotion().rules()) {
                all.add(new Listener(inForce.promotion().name(), inForce.version(), rule));
            }
        }
        return all;
    }

    /**
     * That there is no such rule, with those that there are, the nearest name first.
     *
     * @param aside what else is known of what was asked for, as a sentence with a blank before it, or nothing
     */
    ProblemException unknown(Choice choice, String aside) {
        boolean byRule = choice.rule() != null;
        String written = String.valueOf(byRule ? choice.rule() : choice.promotion());
        List<String> names = all().stream()
                .filter(one -> !byRule
                        || choice.promotion() == null
                        || choice.promotion().equals(one.promotion()))
                .map(one -> byRule ? one.rule().name() : one.promotion())
                .distinct()
                .sorted()
                .toList();
        String where = byRule && choice.promotion() != null ? " of the promotion " + choice.promotion() : "";
        String detail = "Ruleset %d has no %s %s%s.%s"
                .formatted(ruleset.number(), byRule ? "rule" : "promotion", written, where, aside);
        Fault fault = Fault.inParameter(byRule ? "rule" : "promotion", detail, hint(written, names));
        return new ProblemException(Problem.of(ProblemType.NOT_FOUND, detail, List.of(fault)));
    }

    private static String hint(String written, List<String> names) {
        if (names.isEmpty()) {
            return "leave the parameter out";
        }
        List<String> ordered = new ArrayList<>(names);
        Nearest.to(written, names).ifPresent(nearest -> {
            ordered.remove(nearest);
            ordered.add(0, nearest);
        });
        String more = ordered.size() > MOST_NAMES ? " and %d more".formatted(ordered.size() - MOST_NAMES) : "";
        return "send one of "
                + ordered.stream()
                        .limit(MOST_NAMES)
                        .map(name -> "'" + name + "'")
                        .collect(Collectors.joining(", ", "", more));
    }
}
