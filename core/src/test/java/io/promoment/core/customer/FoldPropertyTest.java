package io.promoment.core.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.core.activity.Activity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
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

    /** L6: what is in force is what no later word ended, in whichever order the words came. */
    @ParameterizedTest
    @MethodSource("seeds")
    void L6_isInForceOnlyWhereNothingLaterEndedIt(long seed) {
        List<Word> words = words(new Random(seed));

        Customer customer = Told.folded(words.stream().map(Word::activity).toArray(Activity[]::new));

        assertThat(customer.consents()).isEqualTo(lastBegun(words, "consents"));
        assertThat(customer.segments()).isEqualTo(lastBegun(words, "segment"));
        assertThat(customer.deleted()).isEqualTo(lastBegun(words, "deletion").contains("it"));
        String held = customer.tier("Juniper").name();
        assertThat(lastBegun(words, "tier")).containsAll(held == null ? List.of() : List.of(held));
    }

    /** What is begun or ended, of what kind, by name. */
    private record Word(String kind, String name, boolean begins, Activity activity) {}

    private static List<String> lastBegun(List<Word> words, String kind) {
        SortedMap<String, Word> last = new TreeMap<>();
        for (Word word : words) {
            if (word.kind().equals(kind)) {
                last.merge(
                        word.name(),
                        word,
                        (one, next) -> one.activity()
                                        .occurredAt()
                                        .isAfter(next.activity().occurredAt())
                                ? one
                                : next);
            }
        }
        last.values().removeIf(word -> !word.begins());
        return List.copyOf(last.keySet());
    }

    private static List<Word> words(Random random) {
        List<Word> words = new ArrayList<>();
        for (int position = 1; position <= LENGTH; position++) {
            boolean begins = random.nextBoolean();
            String name = String.valueOf("abc".charAt(random.nextInt(3)));
            String time = "2026-09-01T08:00:%02dZ".formatted(random.nextInt(20));
            words.add(
                    switch (random.nextInt(5)) {
                        case 0 ->
                            word(
                                    "consents",
                                    name,
                                    begins,
                                    "customer.consents." + (begins ? "given" : "revoked"),
                                    time,
                                    "'consents': [{'id': 'id_" + name + "', 'name': '" + name + "'}]");
                        case 1 ->
                            word(
                                    "segment",
                                    name,
                                    begins,
                                    "customer.segment." + (begins ? "entered" : "left"),
                                    time,
                                    "'segment': {'id': 'id_" + name + "', 'name': '" + name + "'}");
                        case 2 ->
                            word("deletion", "it", begins, begins ? "customer.deleted" : "customer.created", time, "");
                        default ->
                            word(
                                    "tier",
                                    name,
                                    begins,
                                    "customer.loyalty.tier." + (begins ? "joined" : "left"),
                                    time,
                                    "'campaign': {'name': 'Juniper'}, 'loyalty_tier': {'id': 'id_" + name
                                            + "', 'name': '" + name + "'}");
                    });
        }
        return words;
    }

    private static Word word(String kind, String name, boolean begins, String type, String time, String data) {
        return new Word(kind, name, begins, Told.activity("event", type, time, data));
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
