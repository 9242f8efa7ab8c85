package io.promoment.rules.engine.tally;

import io.promoment.rules.engine.Arithmetic;
import java.math.BigDecimal;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** The average of decimal numbers, of 34 digits, rounded half up. */
public final class DecimalAverage extends Tally<BigDecimal> {

    public DecimalAverage() {
        super(BigDecimal.class);
    }

    @Override
    BinaryOperator<BigDecimal> together() {
        return BigDecimal::add;
    }

    @Override
    Class<BigDecimal> valueType() {
        return BigDecimal.class;
    }

    @Override
    @Nullable
    Object result(State<BigDecimal> state) {
        return state.value == null ? null : Arithmetic.average(state.value, state.count);
    }
}
