package io.promoment.core.activity;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The sample of each activity type: an activity as it comes in. Scenarios say only what is special about theirs. */
public final class Sample {
    private static final ObjectMapper JSON =
            new ObjectMapper(new JsonFactory()).enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private Sample() {}

    /** A copy of the sample of this type, the caller's to change; empty for types that have none. */
    public static Optional<ObjectNode> of(String type) {
        if (!type.matches("[a-z_]+(\\.[a-z_]+)*")) {
            return Optional.empty();
        }
        try (InputStream json = Sample.class.getResourceAsStream("/samples/" + type + ".json")) {
            return json == null ? Optional.empty() : Optional.of((ObjectNode) JSON.readTree(json));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the sample " + type + " could not be read", unreadable);
        }
    }
}
