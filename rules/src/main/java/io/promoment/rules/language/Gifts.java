package io.promoment.rules.language;

import java.util.List;

/** What a rule gives away, and how often it may. */
final class Gifts {

    private static final List<String> GIVING = List.of(
            ActionWord.grantReward.name(),
            ActionWord.addPoints.name(),
            ActionWord.creditGift.name(),
            ActionWord.publishVoucher.name());

    private Gifts() {}

    /** Whether it gives something that costs money. */
    static boolean gives(Rule rule) {
        return rule.calls().stream().anyMatch(Gifts::gives);
    }

    /** Whether it gives the same at each firing, such as a gift for a milestone, and not a share of what was spent. */
    static boolean givesTheSame(Rule rule) {
        return rule.calls().stream().filter(Gifts::gives).anyMatch(call -> call.arguments().stream()
                .allMatch(Expression.Literal.class::isInstance));
    }

    /** Whether of several firings at one activity all but one are kept back. */
    static boolean givesOnce(Rule rule) {
        return rule.exclusive() != null || rule.limits().stream().anyMatch(limit -> limit.cap() == 1);
    }

    static boolean gives(Call call) {
        return GIVING.contains(call.word());
    }
}
