package io.promoment.app.intake;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.rw.CloudEventRWException;
import io.promoment.core.activity.InvalidActivityException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The attributes of a CloudEvent, which the SDK judges. Those that the standard does not name are of no use here. */
final class EventAttributes {
    static final List<String> NAMES =
            List.of("specversion", "id", "source", "type", "time", "datacontenttype", "dataschema", "subject");

    /** The standard's, and the time: without one nothing can be decided. */
    private static final Map<String, String> REQUIRED = Map.of(
            "specversion", "send 1.0",
            "id", "send what the source knows the event by",
            "source", "send a URI or path that names the sender, such as /shop/checkout",
            "type", "send the type of the activity, such as customer.order.paid",
            "time", "send when the activity occurred, such as 2026-09-01T08:30:00Z");

    private static final Pattern JSON =
            Pattern.compile("(application|text)/([^;]+\\+)?json\\s*(;.*)?", Pattern.CASE_INSENSITIVE);

    private EventAttributes() {}

    /**
     * Makes an event of its attributes.
     *
     * @param attributes by the names of the standard
     */
    static CloudEvent event(Map<String, String> attributes) throws InvalidActivityException {
        var event = CloudEventBuilder.v1();
        for (String name : NAMES) {
            String value = attributes.get(name);
            check(name, value);
            if (value != null && !name.equals("specversion")) {
                try {
                    event.withContextAttribute(name, value);
                } catch (CloudEventRWException refused) {
                    throw wrong(name, value);
                }
            }
        }
        return event.build();
    }

    private static void check(String name, @Nullable String value) throws InvalidActivityException {
        String hint = REQUIRED.get(name);
        if (hint != null && (value == null || value.isBlank())) {
            throw new InvalidActivityException("/" + name, value == null ? "is missing" : "is empty", hint);
        }
        boolean foreignVersion = name.equals("specversion") && !"1.0".equals(value);
        boolean foreignData = name.equals("datacontenttype")
                && value != null
                && !JSON.matcher(value).matches();
        if (value != null && (foreignVersion || foreignData)) {
            throw wrong(name, value);
        }
    }

    private static InvalidActivityException wrong(String name, String value) {
        String hint = name.equals("datacontenttype")
                ? "send the data as JSON, and application/json or nothing here"
                : REQUIRED.getOrDefault(name, "send a URI, or leave it out");
        return new InvalidActivityException("/" + name, "is '%s'".formatted(value), hint);
    }
}
