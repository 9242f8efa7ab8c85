package io.promoment.rules.engine.tally;

import java.math.BigDecimal;
import java.util.function.BinaryOperator;

/** The sum of decimal numbers. */
public final class DecimalSum extends Tally<BigDecimal> {

    public DecimalSum() {
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
    Object result(State<BigDecimal> state) {
        return state.value == null ? BigDecimal.ZERO : state.value;
    }
}
