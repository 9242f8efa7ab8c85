package io.promoment.app.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudevents.CloudEvent;
import io.promoment.core.activity.ActivityCodec;
import io.promoment.core.activity.InvalidActivityException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * CloudEvents 1.0 that carry an activity: their type is the activity's, their time its {@code created_at}, their data its
 * data. Its id is their source, a space and their id, which is what makes an event one of its kind.
 *
 * <p>Bodies are read here and not by the SDK, whose JSON format makes doubles of the numbers, and whose HTTP binding leaves
 * the percent-encoding of the headers in.
 */
public final class CloudEvents {
    /** Headers with this prefix are attributes. */
    static final String HEADER = "ce-";

    private static final int LONGEST_ID = 200;

    private CloudEvents() {}

    /** Whether the headers are those of an event whose data is the body. */
    public static boolean isBinary(Function<String, @Nullable String> header) {
        return EventAttributes.NAMES.stream().anyMatch(name -> header.apply(HEADER + name) != null);
    }

    /**
     * Unwraps an event whose attributes are headers and whose data is the body.
     *
     * @throws InvalidActivityException with the place in the terms of the activity, see {@link Envelope#BINARY_EVENT}
     */
    public static Unwrapped binary(Function<String, @Nullable String> header, byte[] body)
            throws InvalidActivityException {
        Map<String, String> attributes = new HashMap<>();
        for (String name : EventAttributes.NAMES) {
            String value = header.apply(HEADER + name);
            if (value != null) {
                attributes.put(name, decoded(name, value));
            }
        }
        CloudEvent event = EventAttributes.event(attributes);
        try {
            ActivityCodec.parse(body);
        } catch (InvalidActivityException e) {
            throw new InvalidActivityException(Envelope.DATA + e.pointer(), e.detail(), e.hint());
        }
        return unwrapped(event, new String(body, StandardCharsets.UTF_8));
    }

    private static String decoded(String name, String value) throws InvalidActivityException {
        try {
            return PercentEncoding.decode(value);
        } catch (CharacterCodingException e) {
            throw new InvalidActivityException(
                    "/" + name,
                    "is not percent-encoded UTF-8",
                    "write what is not ASCII in UTF-8, each byte as a percent sign and two hexadecimal digits");
        }
    }

    /**
     * Unwraps an event that is one JSON object.
     *
     * @throws InvalidActivityException with the place in the terms of the activity, see {@link Envelope#STRUCTURED_EVENT}
     */
    public static Unwrapped structured(byte[] body) throws InvalidActivityException {
        JsonNode tree = ActivityCodec.parse(body);
        if (!tree.isObject()) {
            throw new InvalidActivityException("", "is no JSON object", "send one CloudEvent");
        }
        if (tree.hasNonNull("data_base64")) {
            throw new InvalidActivityException("/data_base64", "is there", "send the data as a JSON object in data");
        }
        CloudEvent event = EventAttributes.event(attributes(tree));
        return unwrapped(event, JsonMember.text(body, "data"));
    }

    private static Map<String, String> attributes(JsonNode tree) throws InvalidActivityException {
        Map<String, String> attributes = new HashMap<>();
        for (String name : EventAttributes.NAMES) {
            JsonNode value = tree.path(name);
            if (value.isTextual()) {
                attributes.put(name, value.textValue());
            } else if (!value.isMissingNode() && !value.isNull()) {
                throw new InvalidActivityException("/" + name, "is no string", "send a string");
            }
        }
        return attributes;
    }

    private static Unwrapped unwrapped(CloudEvent event, @Nullable String data) throws InvalidActivityException {
        String id = event.getSource() + " " + event.getId();
        int length = id.codePointCount(0, id.length());
        if (length > LONGEST_ID) {
            throw new InvalidActivityException(
                    "/id",
                    "has %d characters together with the source and a space between".formatted(length),
                    "send at most %d".formatted(LONGEST_ID));
        }
        // the same time in another zone is the same content
        String time = String.valueOf(Objects.requireNonNull(event.getTime()).toInstant());
        return new Unwrapped(
                event.getType(),
                ActivityText.of(id, event.getType(), time, data),
                event.getSource().toString());
    }
}
