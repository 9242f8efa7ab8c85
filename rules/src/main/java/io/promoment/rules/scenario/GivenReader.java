package io.promoment.rules.scenario;

import io.promoment.core.Scalars;
import io.promoment.core.customer.GivenAction;
import java.time.Instant;
import java.util.Set;

/** Reads an action granted before: {@code <kind>: {parameters}}, {@code promotion} and {@code at}. */
final class GivenReader {
    private static final Set<String> KNOWN = ActionKinds.and("promotion", "at");

    private GivenReader() {}

    static GivenAction read(Node.Fields item, String id, Instant first) throws InvalidScenarioException {
        String kind = ActionKinds.of(item.knowing(KNOWN));
        return new GivenAction(
                id,
                kind,
                item.require("promotion").text(),
                Moment.read(item.require("at"), first),
                Scalars.read(item.require(kind).fields().json()));
    }
}
