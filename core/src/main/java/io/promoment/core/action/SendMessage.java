package io.promoment.core.action;

import io.promoment.core.Scalars;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** {@code message.send}: sends a template over one of {@link #CHANNELS}. */
public record SendMessage(String channel, String template) implements Action {
    static final String KIND = "message.send";

    /** The channels that activities report about. */
    public static final List<String> CHANNELS =
            List.of("SMS", "EMAIL", "ACTIVECAMPAIGN", "BRAZE", "MAILCHIMP", "INTERCOM");

    public SendMessage {
        if (!CHANNELS.contains(channel)) {
            throw new IllegalArgumentException("\"" + channel + "\" is not a channel: write one of " + CHANNELS);
        }
        Demand.text(template, "template");
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public SortedMap<String, Object> parameters() {
        return Scalars.copyOf(Map.of("channel", channel, "template", template));
    }
}
