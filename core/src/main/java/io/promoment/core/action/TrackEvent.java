package io.promoment.core.action;

import io.promoment.core.Scalars;
import java.util.Map;
import java.util.SortedMap;

/** {@code event.track}: tracks a custom event for the recipient. */
public record TrackEvent(String name) implements Action {
    static final String KIND = "event.track";

    public TrackEvent {
        Demand.text(name, "name");
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public SortedMap<String, Object> parameters() {
        return Scalars.copyOf(Map.of("name", name));
    }
}
