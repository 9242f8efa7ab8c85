package io.promoment.app.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Writes the text of an activity around data that came without it. */
final class ActivityText {
    private static final JsonFactory JSON = new JsonFactory();

    private ActivityText() {}

    /** @param data one JSON value, kept as it is written; null when there is none */
    static String of(String id, String type, String createdAt, @Nullable String data) {
        StringWriter text = new StringWriter();
        try (JsonGenerator activity = JSON.createGenerator(text)) {
            activity.writeStartObject();
            activity.writeStringField("id", id);
            activity.writeStringField("type", type);
            activity.writeStringField("created_at", createdAt);
            if (data != null) {
                activity.writeFieldName("data");
                activity.writeRawValue(data);
            }
            activity.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory could not be written", impossible);
        }
        return text.toString();
    }
}
