package io.promoment.rules.engine;

import io.promoment.core.decision.Matched;
import java.util.List;
import java.util.SortedMap;

/** A firing as it was observed, before it is put in order and named. */
record Fired(
        Listener listener, List<Matched> matched, SortedMap<String, Object> bindings, Actions.Collected collected) {}
