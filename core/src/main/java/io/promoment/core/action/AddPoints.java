package io.promoment.core.action;

import io.promoment.core.Scalars;
import java.util.Map;
import java.util.SortedMap;

/** {@code points.add}: adds points to the recipient's card of a loyalty programme; the reason is shown to support. */
public record AddPoints(String program, long points, String reason) implements Action {
    static final String KIND = "points.add";

    public AddPoints {
        Demand.text(program, "program");
        Demand.atLeastOne(points, "number of points");
        Demand.text(reason, "reason");
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public SortedMap<String, Object> parameters() {
        return Scalars.copyOf(Map.of("program", program, "points", points, "reason", reason));
    }
}
