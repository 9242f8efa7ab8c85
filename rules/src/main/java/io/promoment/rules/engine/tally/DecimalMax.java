package io.promoment.rules.engine.tally;

import java.math.BigDecimal;
import java.util.function.BinaryOperator;

/** The greatest of decimal numbers. */
public final class DecimalMax extends Tally<BigDecimal> {

    public DecimalMax() {
        super(BigDecimal.class);
    }

    @Override
    BinaryOperator<BigDecimal> together() {
        return BigDecimal::max;
    }

    @Override
    Class<BigDecimal> valueType() {
        return BigDecimal.class;
    }
}
