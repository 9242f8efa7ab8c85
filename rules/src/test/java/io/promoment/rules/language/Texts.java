package io.promoment.rules.language;

import java.util.List;
import java.util.stream.Stream;

/** Promotions for tests, written around the part that matters. */
final class Texts {

    private Texts() {}

    static PromotionSource source(String drl) {
        return new PromotionSource("test", "test.drl", drl);
    }

    /** One rule with this pattern and conditions, which asks for one reward. */
    static PromotionSource when(String when) {
        return rule(when, "actions.grantReward(\"r\");");
    }

    static PromotionSource rule(String when, String then) {
        return source("package promotions.test\nrule \"test: it\"\nwhen\n" + when + "\nthen\n" + then + "\nend\n");
    }

    static Promotion approved(PromotionSource source) {
        if (Guard.check(source) instanceof Checked.Approved approved) {
            return approved.promotion();
        }
        throw new AssertionError(problems(source) + "\n" + source.drl());
    }

    static List<String> problems(PromotionSource source) {
        return Guard.check(source) instanceof Checked.Refused refused
                ? refused.problems().stream().map(Problem::toString).toList()
                : List.of();
    }

    /** All that the author is told, errors first. */
    static List<String> told(PromotionSource source) {
        return Stream.concat(
                        problems(source).stream(),
                        Guard.check(source).warnings().stream().map(warning -> "warning: " + warning))
                .toList();
    }

    static Rule only(PromotionSource source) {
        return approved(source).rules().get(0);
    }
}
