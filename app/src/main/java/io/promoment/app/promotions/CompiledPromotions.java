package io.promoment.app.promotions;

import io.promoment.rules.compile.CompiledPromotion;
import io.promoment.rules.compile.InvalidPromotionException;
import io.promoment.rules.compile.PromotionCompiler;
import io.promoment.rules.language.Checked;
import io.promoment.rules.language.Guard;
import io.promoment.rules.language.Problem;
import io.promoment.rules.language.Promotion;
import io.promoment.rules.language.PromotionSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks and compiles; what was compiled is kept, because old rulesets and pauses are then links and not compiles. */
final class CompiledPromotions {
    /** Some hundred kB each. */
    private static final int KEPT = 500;

    private final PromotionCompiler compiler = new PromotionCompiler();
    private final Map<PromotionSource, CompiledPromotion> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PromotionSource, CompiledPromotion> eldest) {
            return size() > KEPT;
        }
    };

    /** Either the compiled promotion or what keeps the text from being one. */
    sealed interface Result {
        record Compiled(CompiledPromotion promotion) implements Result {}

        record Refused(List<Problem> problems) implements Result {}
    }

    synchronized Result compile(PromotionSource source) {
        CompiledPromotion known = kept.get(source);
        if (known != null) {
            return new Result.Compiled(known);
        }
        Checked checked = Guard.check(source);
        if (checked instanceof Checked.Refused refused) {
            return new Result.Refused(refused.problems());
        }
        return compile(((Checked.Approved) checked).promotion());
    }

    private Result compile(Promotion approved) {
        try {
            CompiledPromotion compiled = compiler.compile(approved);
            kept.put(approved.source(), compiled);
            return new Result.Compiled(compiled);
        } catch (InvalidPromotionException e) {
            return new Result.Refused(e.problems());
        }
    }
}
