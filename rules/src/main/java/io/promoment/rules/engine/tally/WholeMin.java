package io.promoment.rules.engine.tally;

import java.util.function.BinaryOperator;

/** The least of whole numbers. */
public final class WholeMin extends Tally<Long> {

    public WholeMin() {
        super(Long.class);
    }

    @Override
    BinaryOperator<Long> together() {
        return Math::min;
    }

    @Override
    Class<Long> valueType() {
        return Long.class;
    }
}
