package io.promoment.rules.engine;

import io.promoment.core.activity.Activity;
import io.promoment.core.activity.Allowance;
import java.util.List;
import java.util.function.Predicate;
import org.kie.api.runtime.KieSession;

/**
 * One question to one base, in a session of its own. Sessions are not pooled: up to a hundred rules a pool would be faster
 * by half, beyond that slower, and a session in which a rule threw must not be used again.
 */
sealed interface Attempt {
    /** So many characters may bindings and actions have in all, as many as the largest activity. */
    long MOST_WRITTEN = 1 << 20;

    /** All went well. */
    record Answered(List<Fired> fired) implements Attempt {}

    /** Some rule failed, and nothing that the others said is complete. */
    record Broken(Breakage breakage) implements Attempt {}

    static Attempt of(Linked rules, Predicate<Listener> mayFire, Activity activity, int limit) {
        Positions positions = new Positions();
        Allowance walking = new Allowance(Allowance.DEFAULT_BOUND, positions::walk);
        Activity bounded = activity.in(Latitude.anew(activity.about().context(), walking));
        Allowance writing = new Allowance(MOST_WRITTEN);
        Actions actions = new Actions(bounded, writing);
        Recorder recorder = new Recorder(rules, actions, positions, writing);
        KieSession session = rules.base().newKieSession();
        try {
            session.setGlobal("actions", actions);
            session.addEventListener(recorder);
            session.insert(bounded);
            int more = limit == Integer.MAX_VALUE ? limit : limit + 1;
            session.fireAllRules(
                    match -> mayFire(rules, mayFire, match.getRule().getName()), more);
        } catch (RuntimeException e) {
            return new Broken(Breakage.of(e));
        } finally {
            session.dispose();
        }
        List<Fired> fired = recorder.fired();
        return fired.size() > limit ? new Broken(Breakage.ofFiringLimit(fired)) : new Answered(fired);
    }

    private static boolean mayFire(Linked rules, Predicate<Listener> mayFire, String rule) {
        Listener listener = rules.rule(rule);
        return listener != null && mayFire.test(listener);
    }
}
