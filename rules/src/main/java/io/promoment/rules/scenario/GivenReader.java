package io.promoment.rules.scenario;

import io.promoment.core.Scalars;
import io.promoment.core.customer.GivenAction;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;

/** Reads an action granted before: {@code <kind>: {parameters}}, {@code promotion} and {@code at}. */
final class GivenReader {
    private static final SortedSet<String> KNOWN = ActionKinds.and("promotion", "at");

    private GivenReader() {}

    static Optional<GivenAction> read(Node.Fields item, String id, Instant first) {
        String promotion = item.knowing(KNOWN).require("promotion").text();
        Instant at = Moment.read(item.require("at"), first);
        return ActionKinds.of(item)
                .map(kind -> new GivenAction(
                        id,
                        kind,
                        promotion,
                        at,
                        Scalars.read(item.require(kind).fields().json())));
    }
}
