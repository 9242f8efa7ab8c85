package io.promoment.bench.rules;

import io.promoment.core.activity.Activity;
import io.promoment.core.activity.ActivityCodec;
import io.promoment.core.activity.InvalidActivityException;
import io.promoment.core.customer.Customer;
import io.promoment.core.customer.Fold;
import io.promoment.rules.engine.Ruleset;
import io.promoment.rules.limit.Readings;
import io.promoment.rules.limit.Settled;
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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The rules module alone on the promotions that ship: one activity of each of the 39 types, each decided with ten earlier
 * activities behind it. The floor is reading the same 39 activities from JSON; a fold is measured beside it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class ShippedPromotionsBenchmark {
    private static final int TYPES = 39;

    private Ruleset ruleset;
    private List<byte[]> bodies;
    private List<Activity> inContext;
    private List<Customer> before;

    @Setup
    public void prepare() throws IOException, InvalidActivityException {
        ruleset = Shipped.ruleset();
        bodies = Shipped.bodies();
        inContext = Shipped.inContext(bodies);
        before = inContext.stream().map(Activity::previously).toList();
    }

    @Benchmark
    @OperationsPerInvocation(TYPES)
    public void floorReadFromJson(Blackhole hole) throws InvalidActivityException {
        for (byte[] body : bodies) {
            hole.consume(ActivityCodec.read(body));
        }
    }

    @Benchmark
    @OperationsPerInvocation(TYPES)
    public void fold(Blackhole hole) {
        for (int i = 0; i < TYPES; i++) {
            hole.consume(Fold.apply(before.get(i), inContext.get(i)));
        }
    }

    @Benchmark
    @OperationsPerInvocation(TYPES)
    public void decide(Blackhole hole) {
        for (Activity activity : inContext) {
            Settled settled = ruleset.settle(ruleset.ask(activity), Readings.EMPTY);
            hole.consume(settled);
        }
    }
}
