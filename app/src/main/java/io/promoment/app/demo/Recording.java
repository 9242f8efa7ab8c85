package io.promoment.app.demo;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.promoment.core.activity.ActivityType;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The activities that are played: one sample of each type, and the story of one customer. */
final class Recording {

    static final String STORY_CUSTOMER = "cust_3pcme0c3TkywmUvuew5sSezK";

    /** Decimals as they are written: what is posted is what was recorded. */
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private Recording() {}

    /** One sample of each of the 39 types, in the order in which they occurred. */
    static List<JsonNode> samples() throws IOException {
        List<JsonNode> samples = new ArrayList<>();
        for (ActivityType type : ActivityType.values()) {
            if (!type.wireName().startsWith("customer.order.")) {
                samples.addAll(read("/samples/" + type.wireName() + ".json"));
            }
        }
        samples.sort(Comparator.comparing(sample -> sample.path("created_at").asText()));
        return samples;
    }

    static List<JsonNode> story() throws IOException {
        return read("/stories/juniper.ndjson");
    }

    private static List<JsonNode> read(String resource) throws IOException {
        try (InputStream in = Recording.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new FileNotFoundException("The recording " + resource + " is missing from the service's jars.");
            }
            try (MappingIterator<JsonNode> values =
                    JSON.readerFor(JsonNode.class).readValues(in)) {
                return values.readAll();
            }
        }
    }
}
