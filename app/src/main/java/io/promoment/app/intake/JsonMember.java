package io.promoment.app.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Cuts a member out of a JSON object as it stands there. */
final class JsonMember {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonMember() {}

    /**
     * The text of a member that is an object or an array; of a scalar one that says the same; null where it is missing.
     *
     * @param object known to be a JSON object
     */
    static @Nullable String text(byte[] object, String name) {
        try (JsonParser parser = JSON.createParser(object)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String member = parser.currentName();
                parser.nextToken();
                if (member.equals(name)) {
                    return text(parser, object);
                }
                parser.skipChildren();
            }
            return null;
        } catch (IOException broken) {
            throw new UncheckedIOException("was read as JSON before", broken);
        }
    }

    private static String text(JsonParser parser, byte[] object) throws IOException {
        if (!parser.currentToken().isStructStart()) {
            return parser.currentToken() == JsonToken.VALUE_STRING ? "\"\"" : parser.getText();
        }
        int begin = Math.toIntExact(parser.currentTokenLocation().getByteOffset());
        parser.skipChildren();
        int end = Math.toIntExact(parser.currentLocation().getByteOffset());
        return new String(object, begin, end - begin, StandardCharsets.UTF_8);
    }
}
