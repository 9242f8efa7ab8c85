package io.promoment.core.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.core.activity.Activity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** L6 over random sequences of activities, in which times jump back and forth and often are equal. */
class FoldPropertyTest {
    private static final int LENGTH = 40;

    static List<Long> seeds() {
        return new Random(6).longs(200).boxed().toList();
    }

    /**
     * L6: what is known is what was told last by time, and among equal times by position. Sabotages that turned it red:
     * {@code outlives} always false; {@code outlives} with {@code !isBefore}.
     */
    @ParameterizedTest
    @MethodSource("seeds")
    void L6_knowsWhatWasToldLast(long seed) {
        List<Step> story = story(new Random(seed));

        Customer customer = fold(story);

        for (String key : List.of("a", "b", "c")) {
            String last = story.stream()
                    .filter(told -> told.key().equals(key))
                    .max(Comparator.comparing((Step told) -> told.activity().occurredAt())
                            .thenComparing(Step::position))
                    .map(Step::value)
                    .orElse(null);
            assertThat(customer.metadata().text(key)).isEqualTo(last);
        }
    }

    /** L6: at no step does an older value take the place of a newer one. */
    @ParameterizedTest
    @MethodSource("seeds")
    void L6_neverLetsAnOlderValueReplaceANewerOne(long seed) {
        Customer before = Customer.unknown("cust_1");
        for (Step told : story(new Random(seed))) {
            Customer after = Fold.apply(before, told.activity());
            Timed known = before.known().on(Shelf.METADATA).get(told.key());
            if (known != null && known.at().isAfter(told.activity().occurredAt())) {
                assertThat(after.known().on(Shelf.METADATA))
                        .isEqualTo(before.known().on(Shelf.METADATA));
            }
            before = after;
        }
    }

    /** L4, L5: folding again gives the same bytes, and so does a fold that is stored and read between any two steps. */
    @ParameterizedTest
    @MethodSource("seeds")
    void L5_givesTheSameBytesHoweverOftenItIsStored(long seed) {
        List<Step> story = story(new Random(seed));
        Customer kept = Customer.unknown("cust_1");
        for (Step told : story) {
            kept = CustomerCodec.read("cust_1", CustomerCodec.write(Fold.apply(kept, told.activity())));
        }

        assertThat(kept).isEqualTo(fold(story));
        assertThat(CustomerCodec.write(kept)).isEqualTo(CustomerCodec.write(fold(story)));
    }

    private static Customer fold(List<Step> story) {
        Customer customer = Customer.unknown("cust_1");
        for (Step told : story) {
            customer = Fold.apply(customer, told.activity());
        }
        return customer;
    }

    private record Step(int position, String key, String value, Activity activity) {}

    private static List<Step> story(Random random) {
        List<Step> story = new ArrayList<>();
        for (int position = 1; position <= LENGTH; position++) {
            String key = String.valueOf("abc".charAt(random.nextInt(3)));
            String value = "value " + position;
            String time = "2026-09-01T08:00:0" + random.nextInt(8) + "Z";
            String metadata = "'metadata': {'" + key + "': '" + value + "'}";
            story.add(new Step(position, key, value, Told.profile("customer.updated", time, metadata)));
        }
        return story;
    }
}
