package io.promoment.rules.limit;

import io.promoment.core.decision.Matched;
import io.promoment.rules.language.Rule;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One rule that matched and ran, with the actions it asks for.
 *
 * @param version the version of the promotion
 * @param limitKeys for each limit of the rule, by its index, the value it counts apart; null where it is absent or there is none
 * @param actions in the order of the calls
 */
public record AskedFiring(
        String promotion,
        int version,
        Rule rule,
        List<Matched> matched,
        SortedMap<String, Object> bindings,
        SortedMap<Integer, String> limitKeys,
        List<AskedAction> actions) {
    public AskedFiring {
        matched = List.copyOf(matched);
        actions = List.copyOf(actions);
    }

    @Nullable
    String limitKey(int limit) {
        return limitKeys.get(limit);
    }

    AskedFiring named(Map<String, String> names) {
        List<AskedAction> renamed =
                actions.stream().map(action -> action.named(names)).toList();
        return new AskedFiring(promotion, version, rule, matched, bindings, limitKeys, renamed);
    }

    /** Everybody who gets something of it. */
    SortedSet<String> recipients() {
        SortedSet<String> recipients = new TreeSet<>();
        actions.forEach(action -> recipients.add(action.recipient()));
        return recipients;
    }
}
