package io.promoment.core.activity;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The sample that ships for each type, and the payload of the format's own page. */
final class Samples {
    private Samples() {}

    static Stream<ActivityType> types() {
        return Arrays.stream(ActivityType.values());
    }

    static byte[] bytes(ActivityType type) {
        return resource("/samples/" + type.wireName() + ".json");
    }

    static byte[] seed() {
        return resource("/seed.json");
    }

    static List<byte[]> all() {
        return Stream.concat(types().map(Samples::bytes), Stream.of(seed())).toList();
    }

    static Activity read(ActivityType type) throws InvalidActivityException {
        return ActivityCodec.read(bytes(type));
    }

    /** To be changed. */
    static ObjectNode json(String type) throws InvalidActivityException {
        return (ObjectNode) ActivityCodec.parse(resource("/samples/" + type + ".json"));
    }

    private static byte[] resource(String name) {
        try (InputStream in = requireNonNull(Samples.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }
}
