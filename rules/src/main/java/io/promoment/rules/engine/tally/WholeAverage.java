package io.promoment.rules.engine.tally;

import io.promoment.rules.engine.Arithmetic;
import java.math.BigDecimal;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** The average of whole numbers, a decimal number of 34 digits, rounded half up. */
public final class WholeAverage extends Tally<Long> {

    public WholeAverage() {
        super(BigDecimal.class);
    }

    @Override
    BinaryOperator<Long> together() {
        return Math::addExact;
    }

    @Override
    Class<Long> valueType() {
        return Long.class;
    }

    @Override
    @Nullable
    Object result(State<Long> state) {
        return state.value == null ? null : Arithmetic.average(BigDecimal.valueOf(state.value), state.count);
    }
}
