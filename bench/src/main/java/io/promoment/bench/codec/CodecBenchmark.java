package io.promoment.bench.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.promoment.core.activity.Activity;
import io.promoment.core.activity.ActivityCodec;
import io.promoment.core.activity.ContentDigest;
import io.promoment.core.activity.InvalidActivityException;
import io.promoment.core.customer.Customer;
import io.promoment.core.customer.CustomerCodec;
import io.promoment.core.customer.Fold;
import io.promoment.core.decision.InputsCodec;
import io.promoment.core.decision.OutcomeCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What the pipeline does with one activity besides asking the rules and speaking to the database, each step alone. The
 * floor of reading is Jackson making a plain tree of the same bytes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class CodecBenchmark {
    private static final JsonMapper JACKSON = new JsonMapper();

    private Exchange exchange;
    private byte[] body;
    private JsonNode tree;
    private byte[] fold;

    @Setup
    public void prepare() throws IOException, InvalidActivityException {
        exchange = Exchange.typical();
        body = exchange.body().getBytes(StandardCharsets.UTF_8);
        tree = ActivityCodec.parse(body);
        fold = CustomerCodec.write(exchange.before());
    }

    @Benchmark
    public JsonNode floorReadTree() throws IOException {
        return JACKSON.readTree(body);
    }

    @Benchmark
    public JsonNode parse() throws InvalidActivityException {
        return ActivityCodec.parse(body);
    }

    @Benchmark
    public Activity readTree() throws InvalidActivityException {
        return ActivityCodec.read(tree);
    }

    @Benchmark
    public byte[] digest() {
        return ContentDigest.of(tree);
    }

    @Benchmark
    public Customer fold() {
        return Fold.apply(exchange.before(), exchange.activity());
    }

    @Benchmark
    public Customer readCustomer() {
        return CustomerCodec.read("cust_bench", fold);
    }

    /** A customer keeps what was written of it, so that only a new one is worth measuring. */
    @Benchmark
    public byte[] foldAndWriteCustomer() {
        return CustomerCodec.write(Fold.apply(exchange.before(), exchange.activity()));
    }

    @Benchmark
    public byte[] writeInputs() {
        return InputsCodec.write(exchange.inputs());
    }

    @Benchmark
    public byte[] writeOutcome() {
        return OutcomeCodec.write(exchange.outcome());
    }

    /** All of it for a customer who is not at hand, as in an upload of activities of many customers. */
    @Benchmark
    public void everything(Blackhole hole) throws InvalidActivityException {
        JsonNode parsed = ActivityCodec.parse(body);
        Activity activity = ActivityCodec.read(parsed);
        hole.consume(ContentDigest.of(parsed));
        Customer before = CustomerCodec.read("cust_bench", fold);
        hole.consume(CustomerCodec.write(Fold.apply(before, activity)));
        hole.consume(InputsCodec.write(exchange.inputs(before)));
        hole.consume(OutcomeCodec.write(exchange.outcome()));
    }
}
