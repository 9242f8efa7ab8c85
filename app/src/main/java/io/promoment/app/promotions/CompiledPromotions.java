package io.promoment.app.promotions;

import io.promoment.rules.compile.Compilation;
import io.promoment.rules.compile.PromotionCompiler;
import io.promoment.rules.language.PromotionSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Compiles; what was compiled is kept, because old rulesets and pauses are then links and not compiles. Nobody waits for
 * what another one compiles.
 */
final class CompiledPromotions {
    private final PromotionCompiler compiler = new PromotionCompiler();
    private final Map<PromotionSource, Compilation.Compiled> kept;

    /** @param most so many are kept, those used last; some hundred kB each */
    CompiledPromotions(int most) {
        this.kept = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<PromotionSource, Compilation.Compiled> eldest) {
                return size() > most;
            }
        };
    }

    Compilation compile(PromotionSource source) {
        synchronized (kept) {
            Compilation.Compiled known = kept.get(source);
            if (known != null) {
                return known;
            }
        }
        Compilation compilation = compiler.compile(source);
        if (compilation instanceof Compilation.Compiled compiled) {
            synchronized (kept) {
                kept.put(source, compiled);
            }
        }
        return compilation;
    }
}
