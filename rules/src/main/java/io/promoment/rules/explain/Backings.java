package io.promoment.rules.explain;

import io.promoment.core.activity.AllowanceExceededException;
import io.promoment.core.customer.Given;
import io.promoment.core.customer.History;
import io.promoment.core.customer.Purchases;
import io.promoment.rules.explain.Backing.Counted;
import io.promoment.rules.explain.Backing.Narrowed;
import io.promoment.rules.language.Expression;
import io.promoment.rules.language.Expression.Comparison;
import io.promoment.rules.language.Expression.Path;
import io.promoment.rules.language.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds what stood behind what a test took of the past.
 *
 * @param bound what names of the rule stand for
 */
record Backings(Values values, Map<String, Expression> bound) {

    List<Backing> of(Expression test, Scene scene) {
        List<Path> paths = new ArrayList<>();
        collect(test, paths);
        List<Backing> backings = new ArrayList<>();
        for (Path path : paths) {
            Backing backing = backing(path, test, scene);
            if (backing != null && !backings.contains(backing)) {
                backings.add(backing);
            }
        }
        return backings;
    }

    private void collect(Expression expression, List<Path> paths) {
        if (expression instanceof Path path) {
            Expression value = path.steps().isEmpty() ? bound.get(String.valueOf(path.variable())) : null;
            if (value != null) {
                collect(value, paths);
            } else {
                paths.add(path);
            }
        } else {
            Operands.of(expression).forEach(part -> collect(part, paths));
        }
    }

    private @Nullable Backing backing(Path path, Expression test, Scene scene) {
        List<Step> steps = path.steps();
        List<Stretch> stretches = new ArrayList<>();
        for (int size = path.variable() == null ? 1 : 0; size < steps.size(); size++) {
            Stretch stretch = stretch(start(path, size), scene);
            if (stretch != null) {
                stretches.add(stretch);
            }
        }
        if (stretches.isEmpty()) {
            return null;
        }
        Stretch last = stretches.get(stretches.size() - 1);
        Step asked = steps.get(steps.size() - 1);
        if (last.value() instanceof History history && asked.arguments().size() == 2) {
            last = counted(path, asked, history);
            stretches.add(last);
        }
        List<Counted> all = last.counted();
        List<Counted> leftOut = new ArrayList<>(before(stretches, last));
        leftOut.removeAll(all);
        kindOf(steps)
                .ifPresent(kind -> leftOut.removeIf(
                        one -> one.order() == null && !one.kind().equals(kind)));
        List<Narrowed> narrowed = stretches.stream()
                .map(stretch -> new Narrowed(stretch.text(), stretch.counted().size()))
                .toList();
        return new Backing(
                Wording.of(path), narrowed, all.size(), missing(path, test, scene), latest(all), latest(leftOut));
    }

    /** What is of another kind is not worth a word where one kind is asked for. */
    private static Optional<String> kindOf(List<Step> steps) {
        return steps.stream()
                .filter(step -> step.name().equals("of") || step.arguments().size() == 2)
                .map(step -> literal(step, 0))
                .reduce((before, last) -> last);
    }

    private static Path start(Path path, int size) {
        return new Path(
                path.position(), path.variable(), path.start(), path.steps().subList(0, size));
    }

    /** Some of the past, with the words that narrowed it to that. */
    private record Stretch(String text, Object value, List<Counted> counted) {}

    private @Nullable Stretch stretch(Path path, Scene scene) {
        Object value = values.orAbsent(path, scene);
        if (!(value instanceof History || value instanceof Purchases || value instanceof Given)) {
            return null;
        }
        try {
            return new Stretch(Wording.of(path), value, CountedOf.what(value));
        } catch (AllowanceExceededException moreThanMayBeRead) {
            return null;
        }
    }

    /** {@code count(type, span)} narrows and counts at once. */
    private static Stretch counted(Path path, Step asked, History history) {
        History narrowed = history.within(literal(asked, 1)).of(literal(asked, 0));
        return new Stretch(Wording.of(path), narrowed, CountedOf.what(narrowed));
    }

    private static String literal(Step step, int index) {
        return step.arguments().get(index) instanceof Expression.Literal literal ? String.valueOf(literal.value()) : "";
    }

    /** What there was of the same kind before the last step that narrowed it. */
    private static List<Counted> before(List<Stretch> stretches, Stretch last) {
        for (int index = stretches.size() - 2; index >= 0; index--) {
            Stretch stretch = stretches.get(index);
            if (stretch.value().getClass() == last.value().getClass()
                    && stretch.counted().size() > last.counted().size()) {
                return stretch.counted();
            }
        }
        return List.of();
    }

    private static List<Counted> latest(List<Counted> all) {
        return all.subList(Math.max(0, all.size() - Backing.MOST), all.size());
    }

    private @Nullable Long missing(Path path, Expression test, Scene scene) {
        boolean counts = path.steps().get(path.steps().size() - 1).name().equals("count");
        if (!counts || !(test instanceof Comparison comparison)) {
            return null;
        }
        Object there = values.orAbsent(comparison.left(), scene);
        Object needed = values.orAbsent(comparison.right(), scene);
        if (!(there instanceof Long has) || !(needed instanceof Long wants)) {
            return null;
        }
        long missing =
                switch (comparison.operator()) {
                    case AT_LEAST, EQUAL -> wants - has;
                    case MORE -> wants + 1 - has;
                    default -> 0;
                };
        return missing > 0 ? missing : null;
    }
}
