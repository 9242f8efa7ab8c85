package io.promoment.rules.language;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Prints an approved promotion for the compiler: explicit imports, the global {@code actions}, rules named
 * {@code <promotion>#<place>}. Of the author's text only literals and bound names are in it, written anew.
 */
public final class Printer {

    private static final String ENGINE = "io.promoment.rules.engine.";
    private static final SortedMap<String, String> FUNCTIONS = new TreeMap<>(Map.of(
            "wholeSum", "WholeSum",
            "wholeMin", "WholeMin",
            "wholeMax", "WholeMax",
            "wholeAverage", "WholeAverage",
            "decimalSum", "DecimalSum",
            "decimalMin", "DecimalMin",
            "decimalMax", "DecimalMax",
            "decimalAverage", "DecimalAverage"));

    /** Drools brings it, but finds it only through files on the class path, which are hidden from it while it compiles. */
    private static final String COUNT = "org.drools.core.base.accumulators.CountAccumulateFunction count";

    private final Promotion promotion;
    private final Lines lines = new Lines();

    private Printer(Promotion promotion) {
        this.promotion = promotion;
    }

    /** The same promotion prints the same text, on every machine. */
    public static Printed print(Promotion promotion) {
        return new Printer(promotion).print();
    }

    private Printed print() {
        // The underscore keeps a promotion that is called like a word of Java or DRL from breaking its package.
        String packageName = promotion.source().packageName() + "_";
        lines.add("package " + packageName);
        imports().forEach(name -> lines.add("import " + name + ";"));
        FUNCTIONS.forEach(
                (word, type) -> lines.add("import accumulate " + ENGINE + "tally." + type + " " + word + ";"));
        lines.add("import accumulate " + COUNT + ";");
        lines.add("global " + ENGINE + "Actions actions;");
        promotion.rules().forEach(this::rule);
        return lines.printed(packageName);
    }

    private SortedSet<String> imports() {
        SortedSet<String> names = new TreeSet<>(List.of(ENGINE + "Arithmetic", ENGINE + "Comparison"));
        for (Rule rule : promotion.rules()) {
            names.add(rule.pattern().model().getName());
            rule.conditions().forEach(condition -> imports(condition, names));
        }
        return names;
    }

    private static void imports(Condition condition, SortedSet<String> names) {
        if (condition instanceof Condition.Each each) {
            names.add(each.pattern().model().getName());
        } else if (condition instanceof Condition.None none) {
            imports(none.condition(), names);
        } else if (condition instanceof Condition.Some some) {
            imports(some.condition(), names);
        } else if (condition instanceof Condition.All all) {
            all.conditions().forEach(part -> imports(part, names));
        } else if (condition instanceof Condition.Any any) {
            any.conditions().forEach(part -> imports(part, names));
        } else if (condition instanceof Condition.Accumulate accumulate) {
            imports(accumulate.source(), names);
        }
    }

    private void rule(Rule rule) {
        String variable = rule.pattern().variable();
        String root = variable == null ? Pattern.ROOT : variable;
        lines.add(rule.position(), "rule " + Quoted.of(promotion.name() + "#" + rule.place()));
        lines.add("when");
        Previously previously = Previously.in(rule);
        ConditionPrinter conditions = new ConditionPrinter(lines, root, previously);
        conditions.root(rule.pattern());
        conditions.conditions(rule.conditions());
        lines.add("then");
        ExpressionPrinter values = new ExpressionPrinter(root, root, previously);
        limitKeys(rule, values);
        rule.calls().forEach(call -> lines.add(call.position(), call(call, values)));
        lines.add("end");
    }

    private void limitKeys(Rule rule, ExpressionPrinter values) {
        for (int i = 0; i < rule.limits().size(); i++) {
            Limit limit = rule.limits().get(i);
            if (limit.key() != null) {
                lines.add(limit.position(), "    actions.limitKey(" + i + ", " + values.print(limit.key()) + ");");
            }
        }
    }

    private static String call(Call call, ExpressionPrinter values) {
        StringBuilder printed = new StringBuilder("    actions");
        if (call.recipient() != null) {
            printed.append(".to(").append(values.print(call.recipient())).append(')');
        }
        String arguments =
                String.join(", ", call.arguments().stream().map(values::print).toList());
        printed.append('.').append(call.word()).append('(').append(arguments).append(')');
        for (Call.Variable extra : call.variables()) {
            String value = values.print(extra.value());
            printed.append(".with(")
                    .append(Quoted.of(extra.name()))
                    .append(", ")
                    .append(value)
                    .append(')');
        }
        if (call.expires() != null) {
            printed.append(".expires(").append(Quoted.of(call.expires())).append(')');
        }
        return printed.append(';').toString();
    }
}
