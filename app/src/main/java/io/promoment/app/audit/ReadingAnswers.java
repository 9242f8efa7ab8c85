package io.promoment.app.audit;

import com.fasterxml.jackson.databind.JsonNode;
import io.promoment.api.Reading;
import io.promoment.core.CanonicalJson;
import io.promoment.core.UtcText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What limits and budgets said, as it is answered: from the inputs of the decision. */
final class ReadingAnswers {
    private ReadingAnswers() {}

    /**
     * Counters first, then sliding limits, each in the order of their keys.
     *
     * @param counters the JSON array of the inputs; null as well as empty is none; likewise the windows
     */
    static List<Reading> of(@Nullable String counters, @Nullable String windows) {
        List<Reading> readings = new ArrayList<>();
        members(counters)
                .forEach(counter ->
                        readings.add(CounterKey.read(counter.required("key").asText())
                                .counter(
                                        counter.required("used").longValue(),
                                        counter.required("cap").longValue())));
        members(windows)
                .forEach(window -> readings.add(
                        CounterKey.read(window.required("key").asText()).window(grants(window))));
        return readings;
    }

    private static List<Reading.Grant> grants(JsonNode window) {
        List<Reading.Grant> grants = new ArrayList<>();
        window.required("grants")
                .forEach(grant -> grants.add(new Reading.Grant(
                        UtcText.parse(grant.required("at").asText()),
                        grant.required("amount").longValue())));
        return grants;
    }

    private static JsonNode members(@Nullable String array) {
        return CanonicalJson.read((array == null ? "[]" : array).getBytes(StandardCharsets.UTF_8));
    }
}
