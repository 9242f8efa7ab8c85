package io.promoment.bench.rules;

import io.promoment.core.activity.InvalidActivityException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** The same as {@link RuleCore}, each way in forks of its own; that both answer alike is checked before. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(3)
public class RuleCoreBenchmark {
    private static final int TYPES = 39;

    @Param({"10", "100", "1000"})
    public int rules;

    private List<Moment> moments;
    private OneFact oneFact;
    private JoinedFacts joinedFacts;

    @Setup
    public void prepare() throws IOException, InvalidActivityException {
        List<MadeRule> made = Shop.rules(rules);
        moments = Moment.all();
        oneFact = new OneFact(made);
        joinedFacts = new JoinedFacts(made);
        RuleCore.firedAlike(moments, oneFact, joinedFacts);
    }

    @Benchmark
    @OperationsPerInvocation(TYPES)
    public void oneFact(Blackhole hole) {
        moments.forEach(moment -> hole.consume(oneFact.decide(moment)));
    }

    @Benchmark
    @OperationsPerInvocation(TYPES)
    public void peerJoinedFacts(Blackhole hole) {
        moments.forEach(moment -> hole.consume(joinedFacts.decide(moment)));
    }
}
