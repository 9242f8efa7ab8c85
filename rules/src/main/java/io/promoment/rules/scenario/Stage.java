package io.promoment.rules.scenario;

import io.promoment.core.activity.Activity;
import io.promoment.core.activity.Allowance;
import io.promoment.core.activity.CausedBy;
import io.promoment.core.activity.Context;
import io.promoment.core.customer.Customer;
import io.promoment.core.customer.Fold;
import io.promoment.core.customer.Given;
import io.promoment.core.customer.GivenAction;
import io.promoment.core.customer.History;
import io.promoment.core.customer.Local;
import io.promoment.core.customer.Past;
import io.promoment.core.decision.ActionStatus;
import io.promoment.core.decision.DecidedAction;
import io.promoment.rules.engine.Needs;
import io.promoment.rules.engine.Ruleset;
import io.promoment.rules.limit.Asked;
import io.promoment.rules.limit.Settled;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The people and the counters of one scenario: what a decision needs, as the steps so far left it. It holds only what the
 * file tells, and hands the rules no more of it than they say they need.
 */
final class Stage {
    private final Ruleset ruleset;
    private final Counters counters;
    private final Map<String, Actor> actors = new TreeMap<>();

    Stage(Ruleset ruleset, Counters counters) {
        this.ruleset = ruleset;
        this.counters = counters;
    }

    /** One customer, with what happened and what was given so far. */
    private static final class Actor {
        private Customer customer;
        private final List<Past> past = new ArrayList<>();
        private final List<GivenAction> given = new ArrayList<>();

        private Actor(String key) {
            this.customer = Customer.unknown(key);
        }
    }

    /** Folds what is known; it is nobody's history. */
    void know(Activity activity) {
        Actor actor = actor(activity);
        actor.customer = Fold.apply(actor.customer, activity);
    }

    /** Lets it have happened, undecided. */
    void happen(Activity activity) {
        know(activity);
        List<Past> past = actor(activity).past;
        past.add(new Past(past.size() + 1L, activity));
    }

    /** Lets the customer have been given this. */
    void give(String customer, GivenAction action) {
        actor(customer).given.add(action);
    }

    /** Decides, and keeps what follows from it for the next step. */
    Decided decide(Activity activity) {
        Customer previously = actor(activity).customer;
        List<Past> earlier = List.copyOf(actor(activity).past);
        happen(activity);
        Activity inContext = activity.in(context(activity, previously, earlier));
        Asked asked = ruleset.ask(inContext);
        Settled settled = asked.settle(counters.read(asked));
        counters.take(settled.reservations());
        for (DecidedAction action : settled.outcome().actions()) {
            if (action.status() == ActionStatus.GRANTED) {
                give(action.recipient(), given(action, activity));
            }
        }
        return new Decided(inContext, settled.outcome());
    }

    private Context context(Activity activity, Customer previously, List<Past> earlier) {
        ZoneId zone = ruleset.settings().zone();
        Actor actor = actor(activity);
        Needs needs = ruleset.needs(activity.type());
        return new Context(
                actor.customer,
                previously,
                History.of(needs.activities(earlier, activity.occurredAt()), activity, zone),
                Given.of(needs.actions(actor.given, activity.occurredAt()), activity.occurredAt(), zone),
                CausedBy.of(activity),
                Local.of(activity.occurredAt(), zone),
                new Allowance());
    }

    private static GivenAction given(DecidedAction action, Activity activity) {
        return new GivenAction(
                action.id(), action.kind(), action.promotion(), activity.occurredAt(), action.parameters());
    }

    private Actor actor(Activity activity) {
        String key = activity.profile().key();
        return actor(key == null ? "" : key);
    }

    private Actor actor(String key) {
        return actors.computeIfAbsent(key, Actor::new);
    }
}
