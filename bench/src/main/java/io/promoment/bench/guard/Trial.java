package io.promoment.bench.guard;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.promoment.core.activity.Activity;
import io.promoment.core.activity.ActivityCodec;
import io.promoment.core.activity.Context;
import io.promoment.core.customer.Customer;
import io.promoment.rules.compile.Compilation;
import io.promoment.rules.compile.PromotionCompiler;
import io.promoment.rules.engine.InForce;
import io.promoment.rules.engine.Ruleset;
import io.promoment.rules.engine.RulesetSettings;
import io.promoment.rules.language.Checked;
import io.promoment.rules.language.Guard;
import io.promoment.rules.language.Problem;
import io.promoment.rules.language.PromotionSource;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;

/** Lets one text go as far as it comes: guard, compiler, linker, an activity. */
final class Trial {
    /** How far it came. */
    enum Outcome {
        REFUSED,
        NOT_COMPILED,
        DECIDED
    }

    private static final Duration YEAR = Duration.ofDays(366);
    private static final RulesetSettings SETTINGS =
            new RulesetSettings(ZoneOffset.UTC, 1_000, 10_000, YEAR, YEAR, YEAR);
    private static final String ORDER =
            """
            {"id": "event_1", "type": "customer.order.paid", "created_at": "2026-09-05T10:00:00Z",
             "data": {"customer": {"id": "cust_1"}, "order": {"id": "ord_1", "status": "PAID", "total_amount": 12,
                      "items": [{"id": "line_1", "amount": 5}, {"id": "line_2", "amount": 7}]}}}
            """;

    private final PromotionCompiler compiler = new PromotionCompiler();
    private final Activity order = order();

    /** @throws IllegalStateException if something happened that must not */
    Outcome of(String drl) {
        PromotionSource source = new PromotionSource("test", "test.drl", drl);
        if (Guard.check(source) instanceof Checked.Refused refused) {
            located(refused.problems());
            return Outcome.REFUSED;
        }
        Compilation compilation = compiler.compile(source);
        if (compilation instanceof Compilation.Refused refused) {
            located(refused.problems());
            return Outcome.NOT_COMPILED;
        }
        Ruleset.link(SETTINGS, List.of(new InForce(compilation.compiled(), 1))).ask(order);
        return Outcome.DECIDED;
    }

    private static void located(List<Problem> problems) {
        boolean all = problems.stream().allMatch(problem -> problem.line() > 0 && problem.column() > 0);
        if (!all || problems.isEmpty()) {
            throw new IllegalStateException("refused nowhere: " + problems);
        }
        if (problems.toString().contains("would reach out of the language")) {
            throw new IllegalStateException("the guard approved what the scan refuses: " + problems);
        }
    }

    private static Activity order() {
        try {
            Activity order = ActivityCodec.read(new ObjectMapper().readTree(ORDER));
            return order.in(Context.after(Customer.unknown("cust_1"), order, ZoneOffset.UTC));
        } catch (Exception e) {
            throw new IllegalStateException("the order is one", e);
        }
    }
}
