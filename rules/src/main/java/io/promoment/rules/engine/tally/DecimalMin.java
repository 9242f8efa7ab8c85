package io.promoment.rules.engine.tally;

import java.math.BigDecimal;
import java.util.function.BinaryOperator;

/** The least of decimal numbers. */
public final class DecimalMin extends Tally<BigDecimal> {

    public DecimalMin() {
        super(BigDecimal.class);
    }

    @Override
    BinaryOperator<BigDecimal> together() {
        return BigDecimal::min;
    }

    @Override
    Class<BigDecimal> valueType() {
        return BigDecimal.class;
    }
}
