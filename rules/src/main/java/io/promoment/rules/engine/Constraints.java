package io.promoment.rules.engine;

import io.promoment.rules.language.Condition;
import io.promoment.rules.language.Pattern;
import io.promoment.rules.language.Position;
import io.promoment.rules.language.Printed;
import io.promoment.rules.language.Printer;
import io.promoment.rules.language.Promotion;
import io.promoment.rules.language.Rule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Leads a printed constraint back to what the author wrote. */
final class Constraints {
    private Constraints() {}

    /** The text of the constraint in the rule; null if none is printed like this. */
    static @Nullable String text(Promotion promotion, Rule rule, @Nullable String printed) {
        if (printed == null) {
            return null;
        }
        Printed alone = Printer.print(new Promotion(promotion.name(), promotion.source(), List.of(rule)));
        List<String> lines = alone.drl().lines().map(Constraints::tight).toList();
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).contains(tight(printed))) {
                return textAt(rule, alone.origin(line + 1));
            }
        }
        return null;
    }

    private static String tight(String text) {
        return text.replaceAll("\\s", "");
    }

    private static @Nullable String textAt(Rule rule, Position position) {
        for (Pattern.Part part : parts(rule)) {
            if (part.position().equals(position)) {
                return part.text();
            }
        }
        return null;
    }

    private static List<Pattern.Part> parts(Rule rule) {
        List<Pattern.Part> parts = new ArrayList<>(rule.pattern().parts());
        rule.conditions().forEach(condition -> add(condition, parts));
        return parts;
    }

    private static void add(Condition condition, List<Pattern.Part> parts) {
        if (condition instanceof Condition.Each each) {
            parts.addAll(each.pattern().parts());
        } else if (condition instanceof Condition.None none) {
            add(none.condition(), parts);
        } else if (condition instanceof Condition.Some some) {
            add(some.condition(), parts);
        } else if (condition instanceof Condition.All all) {
            all.conditions().forEach(inner -> add(inner, parts));
        } else if (condition instanceof Condition.Any any) {
            any.conditions().forEach(inner -> add(inner, parts));
        } else if (condition instanceof Condition.Accumulate accumulate) {
            add(accumulate.source(), parts);
            parts.addAll(accumulate.constraints());
        }
    }
}
