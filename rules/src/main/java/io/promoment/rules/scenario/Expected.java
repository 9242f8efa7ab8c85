package io.promoment.rules.scenario;

import java.util.List;

/**
 * What a scenario expects: exactly these actions in this order, over all that is decided.
 *
 * @param fired rules that fire at least once
 * @param notFired rules that never fire
 * @param failed rules that fail at least once; no other rule may
 */
record Expected(List<ActionText> actions, List<String> fired, List<String> notFired, List<String> failed) {
    Expected {
        actions = List.copyOf(actions);
        fired = List.copyOf(fired);
        notFired = List.copyOf(notFired);
        failed = List.copyOf(failed);
    }
}
