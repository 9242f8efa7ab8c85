package io.promoment.rules.engine;

import io.promoment.core.activity.Activity;
import io.promoment.core.activity.Allowance;
import io.promoment.core.activity.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * One question to one base, in a session of its own. Sessions are not pooled: up to a hundred rules a pool would be faster
 * by half, beyond that slower, and a session in which a rule threw must not be used again.
 */
sealed interface Attempt {
    /** All went well. */
    record Answered(List<Fired> fired) implements Attempt {}

    /** Some rule failed, and nothing that the others said is complete. */
    record Broken(Breakage breakage) implements Attempt {}

    static Attempt of(KieBase base, List<Listener> rules, Predicate<Listener> mayFire, Activity activity, int limit) {
        Positions positions = new Positions();
        Activity bounded = activity.in(bounded(activity.about().context(), positions));
        Map<String, Listener> listeners = byId(rules);
        Actions actions = new Actions(bounded);
        Recorder recorder = new Recorder(listeners, actions, positions);
        KieSession session = base.newKieSession();
        try {
            session.setGlobal("actions", actions);
            session.addEventListener(recorder);
            session.insert(bounded);
            int more = limit == Integer.MAX_VALUE ? limit : limit + 1;
            session.fireAllRules(
                    match -> mayFire(listeners, mayFire, match.getRule().getName()), more);
        } catch (RuntimeException e) {
            return new Broken(Breakage.of(e));
        } finally {
            session.dispose();
        }
        List<Fired> fired = recorder.fired();
        return fired.size() > limit ? new Broken(Breakage.ofFiringLimit(fired)) : new Answered(fired);
    }

    private static boolean mayFire(Map<String, Listener> listeners, Predicate<Listener> mayFire, String rule) {
        Listener listener = listeners.get(rule);
        return listener != null && mayFire.test(listener);
    }

    private static Map<String, Listener> byId(List<Listener> rules) {
        Map<String, Listener> byId = new HashMap<>();
        rules.forEach(rule -> byId.put(rule.id(), rule));
        return byId;
    }

    /** A fresh allowance, so that what one attempt walked is not held against the next. */
    private static Context bounded(Context context, Positions positions) {
        return new Context(
                context.customer(),
                context.previously(),
                context.history(),
                context.given(),
                context.causedBy(),
                context.local(),
                new Allowance(Allowance.DEFAULT_BOUND, positions::walk));
    }
}
