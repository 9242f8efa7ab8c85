package io.promoment.core.customer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.promoment.core.CanonicalJson;
import io.promoment.core.activity.ActivityCodec;
import io.promoment.core.activity.ActivityType;
import io.promoment.core.activity.InvalidActivityException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A fold that failed would block its customer for ever, so every sample is folded with every value of it replaced. */
class SamplesFoldTest {
    private static final List<String> WRONG = List.of("null", "1E+999999999", "\"x\"");

    static Stream<ActivityType> types() {
        return Arrays.stream(ActivityType.values())
                .filter(type -> !type.wireName().startsWith("customer.order."));
    }

    /** Sabotage that turned it red: keep any text as the birthdate. */
    @ParameterizedTest
    @MethodSource("types")
    void foldsEverySampleHoweverWrongItsValues(ActivityType type) throws IOException {
        JsonNode sample = sample(type);
        Customer before = fold(Customer.unknown("cust_1"), sample);
        List<Customer> folded = new ArrayList<>();

        everyWrong(sample.get("data"), () -> folded.add(fold(before, sample)));

        assertThat(folded).hasSizeGreaterThan(20);
        for (Customer customer : folded) {
            byte[] written = CustomerCodec.write(customer);
            Customer read = CustomerCodec.read("cust_1", written);
            assertThat(CustomerCodec.write(read)).isEqualTo(written);
            assertThat(List.of(read.metadata(), read.tiers(), read.segments(), read.lifetime()))
                    .doesNotContainNull();
            assertThat(read.birthMonth() == null).isEqualTo(read.birthdate() == null);
        }
    }

    private static Customer fold(Customer before, JsonNode sample) {
        try {
            return Fold.apply(before, ActivityCodec.read(sample));
        } catch (InvalidActivityException refused) {
            return before; // it never gets so far as to be folded
        }
    }

    /** Puts each wrong value into each place, one after the other, and the right one back. */
    private static void everyWrong(JsonNode node, Runnable fold) {
        if (node instanceof ObjectNode object) {
            for (String name : names(object)) {
                JsonNode right = object.get(name);
                eachWrong(wrong -> object.set(name, wrong), fold);
                object.set(name, right);
                everyWrong(right, fold);
            }
        } else if (node instanceof ArrayNode array) {
            for (int index = 0; index < array.size(); index++) {
                int place = index;
                JsonNode right = array.get(index);
                eachWrong(wrong -> array.set(place, wrong), fold);
                array.set(index, right);
                everyWrong(right, fold);
            }
        }
    }

    private static List<String> names(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static void eachWrong(Consumer<JsonNode> put, Runnable fold) {
        for (String wrong : WRONG) {
            put.accept(CanonicalJson.read(wrong.getBytes(UTF_8)));
            fold.run();
        }
    }

    private static JsonNode sample(ActivityType type) throws IOException {
        String name = "/samples/" + type.wireName() + ".json";
        try (InputStream in = requireNonNull(SamplesFoldTest.class.getResourceAsStream(name), name)) {
            return CanonicalJson.read(in.readAllBytes());
        }
    }
}
