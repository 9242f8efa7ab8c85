package io.promoment.rules.limit;

import io.promoment.core.action.Action;
import java.util.Map;
import java.util.SortedMap;

/**
 * One action that a firing asks for.
 *
 * @param id follows from the activity, the rule and the ordinal
 * @param recipient the key of the customer it is for
 * @param parameters those of the action with its variables and its expiry
 */
public record AskedAction(String id, Action action, String recipient, SortedMap<String, Object> parameters) {
    AskedAction named(Map<String, String> names) {
        return new AskedAction(id, action, names.getOrDefault(recipient, recipient), parameters);
    }
}
