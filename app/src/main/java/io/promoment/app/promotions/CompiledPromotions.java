package io.promoment.app.promotions;

import io.promoment.rules.compile.Compilation;
import io.promoment.rules.compile.PromotionCompiler;
import io.promoment.rules.language.PromotionSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** Compiles; what was compiled is kept, because old rulesets and pauses are then links and not compiles. */
final class CompiledPromotions {
    /** Some hundred kB each. */
    private static final int KEPT = 500;

    private final PromotionCompiler compiler = new PromotionCompiler();
    private final Map<PromotionSource, Compilation.Compiled> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PromotionSource, Compilation.Compiled> eldest) {
            return size() > KEPT;
        }
    };

    synchronized Compilation compile(PromotionSource source) {
        Compilation.Compiled known = kept.get(source);
        return known == null ? compileAnew(source) : known;
    }

    private Compilation compileAnew(PromotionSource source) {
        Compilation compilation = compiler.compile(source);
        if (compilation instanceof Compilation.Compiled compiled) {
            kept.put(source, compiled);
        }
        return compilation;
    }
}
