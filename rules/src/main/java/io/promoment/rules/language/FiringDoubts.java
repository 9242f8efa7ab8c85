package io.promoment.rules.language;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Warns of rules that fire more often for one activity, or for more activities, than their authors may think. */
final class FiringDoubts {

    private static final String ONCE = "add @limit(\"1 per customer and id\"): once for each activity";

    private final Rule rule;
    private final Problems problems;

    FiringDoubts(Rule rule, Problems problems) {
        this.rule = rule;
        this.problems = problems;
    }

    void raise() {
        if (!Gifts.givesOnce(rule)) {
            rule.conditions().forEach(this::condition);
        }
        forEverything();
        if (rule.calls().size() > 1) {
            asksTwice();
        }
    }

    private void condition(Condition condition) {
        if (condition instanceof Condition.Any any) {
            problems.warn(
                    any.position(),
                    "",
                    "where both sides of this or hold the rule fires for each of them, and gives each time",
                    "write one condition with ||, or " + ONCE);
        } else if (condition instanceof Condition.All all) {
            all.conditions().forEach(this::condition);
        } else if (condition instanceof Condition.Each each && !isUsed(each.pattern())) {
            problems.warn(
                    each.position(),
                    each.pattern().model().getSimpleName(),
                    "the rule fires for each " + each.pattern().model().getSimpleName()
                            + " that matches, and gives the same each time",
                    "write exists( … from … ), or " + ONCE);
        }
    }

    /** Whether the actions or limits name what the pattern binds: then a firing for each element is meant. */
    private boolean isUsed(Pattern pattern) {
        Set<String> bound = new TreeSet<>();
        if (pattern.variable() != null) {
            bound.add(pattern.variable());
        }
        for (Pattern.Part part : pattern.parts()) {
            if (part instanceof Pattern.Binding binding) {
                bound.add(binding.variable());
            }
        }
        return consequence()
                .flatMap(expression -> Walk.paths(expression).stream())
                .anyMatch(path -> path.variable() != null && bound.contains(path.variable()));
    }

    private Stream<Expression> consequence() {
        Stream<Expression> keys = rule.limits().stream().flatMap(limit -> Stream.ofNullable(limit.key()));
        return Stream.concat(keys, rule.calls().stream().flatMap(FiringDoubts::expressions));
    }

    private static Stream<Expression> expressions(Call call) {
        List<Expression> values =
                call.variables().stream().map(Call.Variable::value).toList();
        return Stream.of(Stream.ofNullable(call.recipient()), call.arguments().stream(), values.stream())
                .flatMap(expressions -> expressions);
    }

    private void asksTwice() {
        Set<String> asked = new TreeSet<>();
        for (Call call : rule.calls()) {
            if (Gifts.gives(call) && !asked.add(RuleText.printed(rule, call))) {
                problems.warn(
                        call.position(),
                        "",
                        "this asks for the same as an action before it, and both are given",
                        "remove it, or write one action for both");
            }
        }
    }

    private void forEverything() {
        boolean namesType = Walk.paths(rule).stream().anyMatch(path -> path.steps().stream()
                .anyMatch(step -> step.name().equals("type")));
        boolean bounded = !rule.limits().isEmpty() || rule.exclusive() != null;
        if (rule.listensToAll() && !namesType && !bounded && Gifts.gives(rule)) {
            problems.warn(
                    rule.pattern().position(),
                    "Activity",
                    "this rule gives for activities of every type, messages that were sent and points that were added"
                            + " among them",
                    "name one type, or add @limit(\"1 per customer per calendar day\")");
        }
    }
}
