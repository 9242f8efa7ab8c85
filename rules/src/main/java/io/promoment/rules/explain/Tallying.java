package io.promoment.rules.explain;

import io.promoment.rules.engine.tally.DecimalAverage;
import io.promoment.rules.engine.tally.DecimalMax;
import io.promoment.rules.engine.tally.DecimalMin;
import io.promoment.rules.engine.tally.DecimalSum;
import io.promoment.rules.engine.tally.WholeAverage;
import io.promoment.rules.engine.tally.WholeMax;
import io.promoment.rules.engine.tally.WholeMin;
import io.promoment.rules.engine.tally.WholeSum;
import io.promoment.rules.language.Expression;
import io.promoment.rules.language.Tally;
import io.promoment.rules.language.ValueType.Scalar;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.AccumulateFunction;

/** One result of an accumulate while it is counted, by the functions that the compiled rule counts with. */
final class Tallying {
    private final Tally tally;
    private final @Nullable AccumulateFunction<Serializable> function;
    private final @Nullable Serializable state;
    private long count;

    @SuppressWarnings("unchecked") // a function keeps the state that it made itself
    Tallying(Tally tally) {
        this.tally = tally;
        this.function = (AccumulateFunction<Serializable>) function(tally);
        this.state = function == null ? null : function.createContext();
    }

    /** Only a sum or a count of nothing is something. */
    static boolean mayBeAbsent(Tally tally) {
        return tally.kind() != Tally.Kind.count && tally.kind() != Tally.Kind.sum;
    }

    Tally tally() {
        return tally;
    }

    @Nullable
    Object result() {
        try {
            return function == null || state == null ? (Object) count : function.getResult(state);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    void add(Values values, Scene scene) {
        Expression value = tally.value();
        if (function == null || state == null || value == null) {
            count++;
        } else {
            function.accumulate(state, values.of(value, scene));
        }
    }

    private static @Nullable AccumulateFunction<?> function(Tally tally) {
        if (tally.value() == null) {
            return null;
        }
        boolean whole = tally.value().type() == Scalar.WHOLE;
        return switch (tally.kind()) {
            case count -> null;
            case sum -> whole ? new WholeSum() : new DecimalSum();
            case min -> whole ? new WholeMin() : new DecimalMin();
            case max -> whole ? new WholeMax() : new DecimalMax();
            case average -> whole ? new WholeAverage() : new DecimalAverage();
        };
    }
}
