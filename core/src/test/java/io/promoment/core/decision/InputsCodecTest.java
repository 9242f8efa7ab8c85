package io.promoment.core.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.core.activity.ActivityCodec;
import io.promoment.core.customer.Customer;
import io.promoment.core.customer.Fold;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class InputsCodecTest {
    private static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");
    private static final Reading FIRST = new Reading("a", 1, 2);
    private static final Reading SECOND = new Reading("b", 0, Long.MAX_VALUE);
    private static final WindowReading.Grant EARLY = new WindowReading.Grant(NOON.minusSeconds(1), 1);
    private static final WindowReading.Grant LATE = new WindowReading.Grant(NOON, 500);

    /** L5: writing, reading and writing again gives the same bytes. Sabotage that turned it red: drop the windows when reading. */
    @Test
    void givesTheSameBytesAgainWhenReadBack() throws Exception {
        Inputs inputs = inputs(customer(), List.of(FIRST, SECOND), List.of(EARLY, LATE), "act_1");
        byte[] bytes = InputsCodec.write(inputs);

        Inputs read = InputsCodec.read(bytes);

        assertThat(read).isEqualTo(inputs);
        assertThat(InputsCodec.write(read)).isEqualTo(bytes);
    }

    /** L5: nor does the order show in which a store gave the readings. Sabotage that turned it red: no sort in Inputs. */
    @Test
    void givesTheSameBytesForReadingsInAnyOrder() {
        Customer unknown = Customer.unknown("cust_1");

        assertThat(InputsCodec.write(inputs(unknown, List.of(SECOND, FIRST), List.of(LATE, EARLY), null)))
                .isEqualTo(InputsCodec.write(inputs(unknown, List.of(FIRST, SECOND), List.of(EARLY, LATE), null)));
    }

    @Test
    void writesAllThatTheOutcomeDependsOn() {
        Inputs inputs = inputs(Customer.unknown("cust_1"), List.of(FIRST), List.of(LATE), null);

        assertThat(new String(InputsCodec.write(inputs), StandardCharsets.UTF_8))
                .isEqualTo("{\"position\":7,\"customer\":\"cust_1\",\"customer_before\":{},\"history\":[2,5],"
                        + "\"given\":[\"act_0\"],\"ruleset\":12,\"readings\":[{\"key\":\"a\",\"used\":1,\"cap\":2}],"
                        + "\"windows\":[{\"key\":\"w\",\"grants\":[{\"at\":\"2026-09-01T12:00:00Z\",\"amount\":500}]}],"
                        + "\"caused_by\":null}");
    }

    @Test
    void remembersUnderWhichNamesRecipientsWereKnown() {
        Inputs plain = inputs(Customer.unknown("cust_1"), List.of(FIRST), List.of(LATE), null);
        TreeMap<String, String> names = new TreeMap<>(Map.of("source:b", "cust_3", "source:a", "cust_2"));
        Inputs named = inputs(plain, names);
        byte[] bytes = InputsCodec.write(named);

        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .endsWith("\"caused_by\":null,\"names\":{\"source:a\":\"cust_2\",\"source:b\":\"cust_3\"}}");
        assertThat(InputsCodec.read(bytes)).isEqualTo(named).isNotEqualTo(plain);
        assertThat(InputsCodec.write(InputsCodec.read(bytes))).isEqualTo(bytes);
    }

    private static Inputs inputs(Inputs like, SortedMap<String, String> names) {
        return new Inputs(
                like.position(),
                like.customer(),
                like.customerBefore(),
                like.history(),
                like.given(),
                like.ruleset(),
                like.readings(),
                like.windows(),
                like.causedBy(),
                names);
    }

    private static Inputs inputs(
            Customer before, List<Reading> readings, List<WindowReading.Grant> grants, String causedBy) {
        return new Inputs(
                7,
                "cust_1",
                before,
                List.of(5L, 2L),
                List.of("act_0"),
                12,
                readings,
                List.of(new WindowReading("w", grants)),
                causedBy,
                new TreeMap<>());
    }

    private static Customer customer() throws Exception {
        String json = "{'id': 'event_1', 'type': 'customer.updated', 'created_at': '2026-09-01T08:00:00Z',"
                + " 'data': {'customer': {'id': 'cust_1', 'name': 'Ada', 'metadata': {'score': 1.50}}}}";
        return Fold.apply(
                Customer.unknown("cust_1"),
                ActivityCodec.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    }
}
