package io.promoment.rules.compile;

import io.promoment.rules.language.Checked;
import io.promoment.rules.language.Guard;
import io.promoment.rules.language.Position;
import io.promoment.rules.language.Printed;
import io.promoment.rules.language.Printer;
import io.promoment.rules.language.Problem;
import io.promoment.rules.language.Promotion;
import io.promoment.rules.language.PromotionSource;
import io.promoment.rules.language.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.drools.model.Model;
import org.jspecify.annotations.Nullable;

/**
 * Compiles approved promotions, each alone. Takes tens of milliseconds a rule; any number of threads may compile at once.
 * Nothing is kept here: callers keep what they get by its digest.
 */
public final class PromotionCompiler {
    private final Walls walls = Walls.all();

    /** Lets the guard check the text and compiles what it approved. */
    public Compilation compile(PromotionSource source) {
        Checked checked = Guard.check(source);
        if (checked instanceof Checked.Approved approved) {
            return compile(approved.promotion(), approved.warnings());
        }
        return new Compilation.Refused(((Checked.Refused) checked).problems(), checked.warnings());
    }

    /** Compiles what the guard approved, as it was printed, never the author's text; Drools may refuse it all the same. */
    Compilation compile(Promotion approved, List<Problem> warnings) {
        Printed printed = Printer.print(approved);
        try {
            Model model = walls.compile(printed.drl());
            return new Compilation.Compiled(new CompiledPromotion(approved, model), warnings);
        } catch (NotCompiledException e) {
            return new Compilation.Refused(problems(approved, printed, e), warnings);
        }
    }

    /** Drools stops at the first bad rule and often knows no line, so each rule is tried alone. */
    private List<Problem> problems(Promotion promotion, Printed printed, NotCompiledException all) {
        List<Problem> problems = new ArrayList<>();
        for (Rule rule : promotion.rules()) {
            problems.addAll(problems(new Promotion(promotion.name(), promotion.source(), List.of(rule)), rule));
        }
        if (problems.isEmpty()) {
            for (Position position : positions(printed, all, new Position(1, 1))) {
                problems.add(problem(promotion, null, position, all));
            }
        }
        return problems;
    }

    private List<Problem> problems(Promotion alone, Rule rule) {
        Printed printed = Printer.print(alone);
        List<Problem> problems = new ArrayList<>();
        try {
            walls.compile(printed.drl());
        } catch (NotCompiledException e) {
            for (Position position : positions(printed, e, rule.position())) {
                problems.add(problem(alone, rule.name(), position, e));
            }
        }
        return problems;
    }

    private static List<Position> positions(Printed printed, NotCompiledException refused, Position otherwise) {
        SortedSet<Integer> lines = new TreeSet<>(refused.lines());
        List<Position> positions = new ArrayList<>();
        for (int line : lines.tailSet(1)) {
            positions.add(printed.origin(line));
        }
        return positions.isEmpty()
                ? List.of(otherwise)
                : positions.stream().distinct().toList();
    }

    private static Problem problem(
            Promotion promotion, @Nullable String rule, Position position, NotCompiledException refused) {
        boolean outside = !refused.outside().isEmpty();
        return new Problem(
                promotion.source().file(),
                position.line(),
                position.column(),
                rule,
                "",
                outside
                        ? "this would reach out of the language when it ran: " + refused.outside()
                        : "this cannot be compiled, although each part of it is allowed",
                outside
                        ? "please report it: the language should have refused it before"
                        : "check that the types on both sides of its comparisons and the arguments of its actions fit together");
    }
}
