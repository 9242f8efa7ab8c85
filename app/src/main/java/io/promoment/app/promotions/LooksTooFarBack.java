package io.promoment.app.promotions;

import io.promoment.core.customer.Span;
import io.promoment.rules.language.Problem;
import io.promoment.rules.language.Promotion;
import io.promoment.rules.language.Rule;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A rule that names a longer span than a decision may read would silently see less than it says: it is refused. */
final class LooksTooFarBack {
    private LooksTooFarBack() {}

    static List<Problem> problems(Promotion promotion, Duration maximum) {
        return promotion.rules().stream()
                .flatMap(rule -> Stream.of(
                                new Look(rule.historyNeed().longest()),
                                new Look(rule.givenNeed().longest()))
                        .filter(look -> look.isLongerThan(maximum))
                        .map(look -> problem(promotion, rule, look, maximum)))
                .toList();
    }

    private record Look(@Nullable Span span) {
        boolean isLongerThan(Duration maximum) {
            return span != null && span.length().compareTo(maximum) > 0;
        }
    }

    private static Problem problem(Promotion promotion, Rule rule, Look look, Duration maximum) {
        return new Problem(
                promotion.source().file(),
                rule.position().line(),
                rule.position().column(),
                rule.name(),
                String.valueOf(look.span()),
                "the rule looks back " + look.span() + ", a decision reads " + maximum.toDays() + " days",
                "look back less far, or let the operator raise promoment.history.maximum-span");
    }
}
