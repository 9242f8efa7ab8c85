package io.promoment.rules.engine;

import io.promoment.core.CanonicalJson;
import io.promoment.core.Scalars;
import io.promoment.core.activity.Activity;
import io.promoment.core.decision.Ids;
import io.promoment.core.decision.Matched;
import io.promoment.rules.limit.AskedAction;
import io.promoment.rules.limit.AskedFiring;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts firings in the order that outcomes have, and gives their actions the ids that follow from it (L5). */
final class Answer {
    /**
     * Promotion, place in the file, matched positions. Branches of {@code or} can match the same; then what was bound and asked
     * for decides, and where that is equal too, the firings are interchangeable.
     */
    private static final Comparator<Fired> ORDER = Comparator.<Fired, String>comparing(
                    fired -> fired.listener().promotion())
            .thenComparing(fired -> fired.listener().rule().place())
            .thenComparing(fired -> fired.matched(), Answer::compare)
            .thenComparing(fired -> CanonicalJson.text(Scalars.tree(fired.bindings())));

    private final Activity activity;
    private final Map<String, Integer> ordinals = new HashMap<>();

    private Answer(Activity activity) {
        this.activity = activity;
    }

    static List<AskedFiring> of(Activity activity, List<Fired> fired) {
        Comparator<Fired> order = ORDER.thenComparing(firing -> wishes(activity, firing));
        List<Fired> sorted = fired.stream().sorted(order).toList();
        Answer answer = new Answer(activity);
        return sorted.stream().map(answer::firing).toList();
    }

    private AskedFiring firing(Fired fired) {
        Listener listener = fired.listener();
        List<AskedAction> actions = new ArrayList<>();
        for (Requested requested : fired.collected().requested()) {
            int ordinal = ordinals.merge(listener.id(), 1, Integer::sum) - 1;
            actions.add(new AskedAction(
                    id(listener, ordinal),
                    requested.action(),
                    requested.recipient(),
                    requested.parameters(activity.occurredAt())));
        }
        return new AskedFiring(
                listener.promotion(),
                listener.version(),
                listener.rule(),
                fired.matched(),
                fired.bindings(),
                fired.collected().limitKeys(),
                actions);
    }

    private String id(Listener listener, int ordinal) {
        String rule = listener.rule().name();
        return activity.causedBy().absent()
                ? Ids.action(activity.id(), listener.promotion(), rule, ordinal)
                : Ids.actionOnEffect(activity.id(), listener.promotion(), rule, ordinal);
    }

    private static String wishes(Activity activity, Fired fired) {
        return fired.collected().limitKeys()
                + fired.collected().requested().stream()
                        .map(requested -> requested.action().kind()
                                + requested.recipient()
                                + CanonicalJson.text(Scalars.tree(requested.parameters(activity.occurredAt()))))
                        .collect(Collectors.joining());
    }

    private static int compare(List<Matched> one, List<Matched> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = Long.compare(place(one.get(i)), place(other.get(i)));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    private static long place(Matched matched) {
        Long index = matched.index();
        return index == null ? -1 : index;
    }
}
