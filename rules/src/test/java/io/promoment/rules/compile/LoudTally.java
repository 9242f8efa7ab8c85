package io.promoment.rules.compile;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import org.kie.api.runtime.rule.AccumulateFunction;

/** Tells when Drools creates it; what it counts does not matter. */
public class LoudTally implements AccumulateFunction<LoudTally> {
    private long hits;

    public LoudTally() {
        Target.hit();
    }

    @Override
    public LoudTally createContext() {
        return this;
    }

    @Override
    public void init(LoudTally context) {
        hits = 0;
    }

    @Override
    public void accumulate(LoudTally context, Object value) {
        hits++;
    }

    @Override
    public void reverse(LoudTally context, Object value) {
        hits--;
    }

    @Override
    public Object getResult(LoudTally context) {
        return hits;
    }

    @Override
    public boolean supportsReverse() {
        return true;
    }

    @Override
    public Class<?> getResultType() {
        return Long.class;
    }

    @Override
    public void writeExternal(ObjectOutput out) {}

    @Override
    public void readExternal(ObjectInput in) {}
}
