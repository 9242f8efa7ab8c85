package io.promoment.rules.engine.tally;

import java.io.Externalizable;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.Serializable;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.AccumulateFunction;

/** Puts one value after the other together. Knows no way back: nothing is ever taken out of a decision. */
abstract class Tally<V extends Serializable & Comparable<V>> implements AccumulateFunction<Tally.State<V>> {

    private final Class<?> resultType;

    Tally(Class<?> resultType) {
        this.resultType = resultType;
    }

    /** What the values seen so far come to. */
    static final class State<V extends Serializable> implements Serializable {
        private static final long serialVersionUID = 1L;

        @Nullable
        V value;

        long count;
    }

    /** Both values in one. */
    abstract BinaryOperator<V> together();

    abstract Class<V> valueType();

    @Nullable
    Object result(State<V> state) {
        return state.value;
    }

    @Override
    public State<V> createContext() {
        return new State<>();
    }

    @Override
    public void init(State<V> state) {
        state.value = null;
        state.count = 0;
    }

    @Override
    public void accumulate(State<V> state, @Nullable Object value) {
        if (value != null) {
            V next = valueType().cast(value);
            V before = state.value;
            state.value = before == null ? next : together().apply(before, next);
            state.count++;
        }
    }

    @Override
    public void reverse(State<V> state, Object value) {
        throw new UnsupportedOperationException("a decision takes nothing back");
    }

    @Override
    public boolean supportsReverse() {
        return false;
    }

    @Override
    @SuppressWarnings("NullAway") // The interface says nothing of null; an absent result is null.
    public Object getResult(State<V> state) {
        return result(state);
    }

    @Override
    public Class<?> getResultType() {
        return resultType;
    }

    /** {@link Externalizable}, for an engine that would store functions; there is nothing to store. */
    @Override
    public void writeExternal(ObjectOutput out) {}

    @Override
    public void readExternal(ObjectInput in) {}
}
