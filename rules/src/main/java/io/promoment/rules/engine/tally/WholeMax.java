package io.promoment.rules.engine.tally;

import java.util.function.BinaryOperator;

/** The greatest of whole numbers. */
public final class WholeMax extends Tally<Long> {

    public WholeMax() {
        super(Long.class);
    }

    @Override
    BinaryOperator<Long> together() {
        return Math::max;
    }

    @Override
    Class<Long> valueType() {
        return Long.class;
    }
}
