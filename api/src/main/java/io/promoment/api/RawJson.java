package io.promoment.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * JSON that is passed on exactly as it was received: its spaces, the order of its keys and the digits of its numbers.
 * The service writes {@code text} unchanged; a client that reads it gets the same value, perhaps spaced differently.
 */
@JsonDeserialize(using = RawJson.Reading.class)
@Schema(type = SchemaType.OBJECT, description = "JSON exactly as it was received")
public record RawJson(@JsonValue @JsonRawValue String text) {

    static final class Reading extends JsonDeserializer<RawJson> {
        @Override
        public RawJson deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return new RawJson(parser.readValueAsTree().toString());
        }
    }
}
