package io.promoment.rules.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether two rules say the same, whatever they are called and wherever they stand. */
final class RuleText {

    private RuleText() {}

    static boolean isSame(Rule one, Rule other) {
        return one.pattern().model().equals(other.pattern().model())
                && words(one).equals(words(other))
                && printed(one).equals(printed(other));
    }

    /** Whether there are activities at which both would ask for the same, and nothing keeps one of them back. */
    static boolean givesAsWell(Rule one, Rule other) {
        return bothGive(one, other) && isSame(one, other);
    }

    /** Whether nothing keeps one of them back when both hold. */
    static boolean bothGive(Rule one, Rule other) {
        return !inOneGroup(one, other) && overlap(one.valid(), other.valid());
    }

    private static boolean inOneGroup(Rule one, Rule other) {
        return one.exclusive() != null && one.exclusive().equals(other.exclusive());
    }

    private static boolean overlap(@Nullable Validity one, @Nullable Validity other) {
        return one == null
                || other == null
                || (one.from().isBefore(other.until()) && other.from().isBefore(one.until()));
    }

    private static List<String> words(Rule rule) {
        return rule.calls().stream().map(Call::word).toList();
    }

    /** What the compiler gets of the rule, were this its only action. */
    static String printed(Rule rule, Call call) {
        return printed(new Rule(
                rule.name(),
                rule.place(),
                rule.position(),
                rule.terms(),
                rule.pattern(),
                rule.conditions(),
                List.of(call)));
    }

    /** What the compiler gets of it, without its name. */
    static String printed(Rule rule) {
        String drl = Printer.print(new Promotion("x", new PromotionSource("x", "x.drl", ""), List.of(rule)))
                .drl();
        return drl.substring(drl.indexOf("\nwhen\n"));
    }
}
