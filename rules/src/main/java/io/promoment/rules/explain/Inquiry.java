package io.promoment.rules.explain;

import io.promoment.core.activity.Activity;
import io.promoment.core.activity.Allowance;
import io.promoment.rules.language.Condition;
import io.promoment.rules.language.Pattern;
import io.promoment.rules.language.Previously;
import io.promoment.rules.language.Rule;
import io.promoment.rules.language.Tally;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks the pattern and the conditions of one rule, in the order of the text, for each combination of elements. */
final class Inquiry {
    private final Rule rule;
    private final Sheet sheet;
    private final Previously previously;
    private final Values values;
    private final Contrasts contrasts;
    private final Allowance allowance;
    private final Set<Condition> passed = Collections.newSetFromMap(new IdentityHashMap<>());
    private final IdentityHashMap<Condition.Each, Search> searches = new IdentityHashMap<>();
    private long matches;
    private @Nullable Line current;

    Inquiry(Rule rule, Sheet sheet, Allowance allowance) {
        this.rule = rule;
        this.sheet = sheet;
        this.previously = Previously.in(rule);
        this.values = new Values(previously);
        this.contrasts = new Contrasts(values);
        this.allowance = allowance;
    }

    Values values() {
        return values;
    }

    /** How often everything held together. */
    long matches() {
        return matches;
    }

    /** What was being judged last: what could not be, if something broke. */
    @Nullable
    Line current() {
        return current;
    }

    /** Whether a condition held with everything before it. */
    boolean passed(Condition condition) {
        return passed.contains(condition);
    }

    void ask(Activity activity) {
        Scene scene = new Scene(activity, activity, null).with(rule.pattern().variable(), activity);
        pattern(rule.pattern(), scene, false, bound -> all(rule.conditions(), bound, false, this::match));
    }

    private void match(Scene match) {
        match.readAll(); // may break the rule, as it would when it fires
        matches++;
    }

    private void pattern(Pattern pattern, Scene scene, boolean negated, Consumer<Scene> then) {
        Scene bound = scene;
        for (Pattern.Part part : pattern.parts()) {
            if (part instanceof Pattern.Binding binding) {
                Scene before = bound;
                bound = bound.withLazily(binding.variable(), () -> bound(binding, before));
            } else if (!holds((Pattern.Constraint) part, bound, negated)) {
                return;
            }
        }
        then.accept(bound);
    }

    /** A name has no line of its own, unless what it stands for cannot be judged. */
    private @Nullable Object bound(Pattern.Binding binding, Scene scene) {
        Line before = current;
        current = new Line(binding.position(), binding.text(), Element.Kind.CONSTRAINT);
        Object value = values.of(binding.value(), scene);
        current = before;
        return value;
    }

    private boolean holds(Pattern.Constraint constraint, Scene scene, boolean negated) {
        Line line = at(sheet.line(constraint));
        if (values.holds(constraint.test(), scene, negated)) {
            line.held(scene);
            return true;
        }
        line.failed(scene, () -> contrasts.of(constraint.test(), scene, negated));
        return false;
    }

    private Line at(Line line) {
        current = line;
        return line;
    }

    private void all(List<Condition> conditions, Scene scene, boolean negated, Consumer<Scene> then) {
        if (conditions.isEmpty()) {
            then.accept(scene);
            return;
        }
        Condition first = conditions.get(0);
        condition(first, scene, negated, bound -> {
            passed.add(first);
            all(conditions.subList(1, conditions.size()), bound, negated, then);
        });
    }

    private void condition(Condition condition, Scene scene, boolean negated, Consumer<Scene> then) {
        if (condition instanceof Condition.Each each) {
            each(each, scene, negated, then);
        } else if (condition instanceof Condition.None none) {
            none(none, scene, negated, then);
        } else if (condition instanceof Condition.Some some) {
            some(some, scene, negated, then);
        } else if (condition instanceof Condition.All every) {
            all(every.conditions(), scene, negated, then);
        } else if (condition instanceof Condition.Any any) {
            for (Condition branch : any.conditions()) {
                all(List.of(branch), scene, negated, then);
            }
        } else if (condition instanceof Condition.Accumulate accumulate) {
            accumulate(accumulate, scene, then);
        }
    }

    private void each(Condition.Each each, Scene scene, boolean negated, Consumer<Scene> then) {
        Line line = sheet.find(each);
        if (line != null) {
            at(line);
        }
        List<?> list = allowance.hand((List<?>) Values.present(values.of(each.list(), scene)));
        List<Scene> matching = new ArrayList<>();
        for (Object element : list) {
            if (each.pattern().model().isInstance(element)) {
                Scene within = scene.with(each.pattern().variable(), element).within(element);
                pattern(each.pattern(), within, negated, matching::add);
            }
        }
        if (line != null) {
            say(line, scene, !matching.isEmpty(), new Contrast("a match", "none of " + list.size()));
        }
        searches.computeIfAbsent(each, Search::new).add(scene, list.size(), matching);
        matching.forEach(then);
    }

    /** What was looked for in a list; null where that was not asked. */
    @Nullable
    Search search(Condition.Each each) {
        return searches.get(each);
    }

    private static void say(Line line, Scene scene, boolean held, Contrast otherwise) {
        if (held) {
            line.held(scene);
        } else {
            line.failed(scene, () -> otherwise);
        }
    }

    private void none(Condition.None none, Scene scene, boolean negated, Consumer<Scene> then) {
        Line line = at(sheet.line(none));
        long found = matchesOf(none.condition(), scene, !negated);
        boolean unknown = !negated
                && previously.isListedIn(none.condition())
                && scene.activity().previously().absent();
        String actual = found > 0 ? found + " found" : Contrasts.NEVER_SEEN;
        say(line, scene, found == 0 && !unknown, new Contrast("no match", actual));
        if (found == 0 && !unknown) {
            then.accept(scene);
        }
    }

    private void some(Condition.Some some, Scene scene, boolean negated, Consumer<Scene> then) {
        Line line = at(sheet.line(some));
        boolean found = matchesOf(some.condition(), scene, negated) > 0;
        say(line, scene, found, new Contrast("a match", "none"));
        if (found) {
            then.accept(scene);
        }
    }

    private long matchesOf(Condition condition, Scene scene, boolean negated) {
        long[] found = {0};
        all(List.of(condition), scene, negated, match -> found[0]++);
        return found[0];
    }

    private void tally(List<Tallying> tallies, Scene match) {
        Line before = current;
        for (Tallying tallying : tallies) {
            Tally tally = tallying.tally();
            current = new Line(tally.position(), Sheet.text(tally), Element.Kind.CONDITION);
            tallying.add(values, match);
        }
        current = before;
    }

    private void accumulate(Condition.Accumulate accumulate, Scene scene, Consumer<Scene> then) {
        List<Tallying> tallies =
                accumulate.tallies().stream().map(Tallying::new).toList();
        all(List.of(accumulate.source()), scene, false, match -> tally(tallies, match));
        Scene bound = scene;
        for (Tallying tally : tallies) {
            Line before = current;
            current = new Line(tally.tally().position(), Sheet.text(tally.tally()), Element.Kind.CONDITION);
            Object result = tally.result();
            current = before;
            bound = bound.with(tally.tally().variable(), result);
        }
        for (Tallying tally : tallies) {
            Line line = sheet.find(tally.tally());
            if (line != null) {
                boolean there = bound.value(tally.tally().variable()) != null;
                say(at(line), bound, there, new Contrast("a value", "nothing to take it of"));
                if (!there) {
                    return;
                }
            }
        }
        for (Pattern.Constraint constraint : accumulate.constraints()) {
            if (!holds(constraint, bound, false)) {
                return;
            }
        }
        then.accept(bound);
    }
}
