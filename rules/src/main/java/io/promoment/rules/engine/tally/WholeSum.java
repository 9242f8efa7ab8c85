package io.promoment.rules.engine.tally;

import java.util.function.BinaryOperator;

/** The sum of whole numbers; one that does not fit into 64 bits fails the rule. */
public final class WholeSum extends Tally<Long> {

    public WholeSum() {
        super(Long.class);
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
    Object result(State<Long> state) {
        return state.value == null ? Long.valueOf(0) : state.value;
    }
}
