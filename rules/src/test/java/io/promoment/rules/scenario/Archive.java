package io.promoment.rules.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.promoment.core.activity.Activity;
import io.promoment.core.activity.ActivityCodec;
import io.promoment.core.activity.Allowance;
import io.promoment.core.activity.CausedBy;
import io.promoment.core.activity.Context;
import io.promoment.core.activity.InvalidActivityException;
import io.promoment.core.customer.Customer;
import io.promoment.core.customer.Fold;
import io.promoment.core.customer.Given;
import io.promoment.core.customer.GivenAction;
import io.promoment.core.customer.History;
import io.promoment.core.customer.Local;
import io.promoment.core.customer.Past;
import io.promoment.core.decision.ActionStatus;
import io.promoment.core.decision.DecidedAction;
import io.promoment.core.decision.Inputs;
import io.promoment.core.decision.InputsCodec;
import io.promoment.core.decision.OutcomeCodec;
import io.promoment.core.decision.Reading;
import io.promoment.core.decision.WindowReading;
import io.promoment.rules.engine.Needs;
import io.promoment.rules.engine.Ruleset;
import io.promoment.rules.limit.Asked;
import io.promoment.rules.limit.Demand;
import io.promoment.rules.limit.Readings;
import io.promoment.rules.limit.Settled;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** What many decisions leave behind: bytes, and what was granted. From it each of them can be computed again. */
final class Archive {
    /** One decision as it is stored. */
    record Stored(String activity, String inputs, String outcome) {}

    private final Ruleset ruleset;
    private final SortedMap<String, String> names;
    private final Counters counters = new Counters(List.of());
    private final Map<String, Customer> customers = new TreeMap<>();
    private final Map<String, List<String>> activities = new TreeMap<>();
    private final Map<String, Map<String, GivenAction>> given = new TreeMap<>();
    private final List<Stored> decisions = new ArrayList<>();

    /** @param names the aliases that are known, with their customers */
    Archive(Ruleset ruleset, SortedMap<String, String> names) {
        this.ruleset = ruleset;
        this.names = names;
    }

    List<Stored> decisions() {
        return decisions;
    }

    void decide(String body) {
        Activity activity = read(body);
        String customer = String.valueOf(activity.profile().key());
        Customer before = customers.getOrDefault(customer, Customer.unknown(customer));
        Needs needs = ruleset.needs(activity.type());
        List<Past> history = needs.activities(pasts(customer, positions(customer)), activity.occurredAt());
        List<GivenAction> granted = needs.actions(List.copyOf(givenTo(customer).values()), activity.occurredAt());
        Asked asked = ruleset.ask(inContext(activity, before, history, granted));
        SortedMap<String, String> used = new TreeMap<>(names);
        used.keySet().retainAll(asked.recipients());
        asked = asked.named(used);
        Readings readings = counters.read(asked);
        Settled settled = asked.settle(readings);
        counters.take(settled.reservations());
        Inputs inputs = new Inputs(
                positions(customer).size() + 1L,
                customer,
                before,
                history.stream().map(Past::position).toList(),
                granted.stream().map(GivenAction::action).toList(),
                1,
                recorded(asked.demands(), readings),
                recorded(readings),
                CausedBy.of(activity).action(),
                used);
        decisions.add(new Stored(body, text(InputsCodec.write(inputs)), text(OutcomeCodec.write(settled.outcome()))));
        customers.put(customer, Fold.apply(before, activity));
        activities.computeIfAbsent(customer, first -> new ArrayList<>()).add(body);
        settled.outcome().actions().stream()
                .filter(action -> action.status() == ActionStatus.GRANTED)
                .forEach(action -> givenTo(action.recipient()).put(action.id(), given(action, activity)));
    }

    /** The outcome, computed from what is stored alone; the lists that were read come as this puts them. */
    String again(Stored decision, Ruleset then, UnaryOperator<List<?>> order) {
        Activity activity = read(decision.activity());
        Inputs inputs = InputsCodec.read(decision.inputs().getBytes(UTF_8));
        List<Past> history = ordered(pasts(inputs.customer(), inputs.history()), order);
        List<GivenAction> granted = ordered(
                inputs.given().stream().map(givenTo(inputs.customer())::get).toList(), order);
        Asked asked = then.ask(inContext(activity, inputs.customerBefore(), history, granted))
                .named(inputs.names());
        return text(OutcomeCodec.write(asked.settle(readings(inputs, order)).outcome()));
    }

    private Activity inContext(Activity activity, Customer before, List<Past> history, List<GivenAction> granted) {
        var zone = ruleset.settings().zone();
        return activity.in(new Context(
                Fold.apply(before, activity),
                before,
                History.of(history, activity, zone),
                Given.of(granted, activity.occurredAt(), zone),
                CausedBy.of(activity),
                Local.of(activity.occurredAt(), zone),
                new Allowance()));
    }

    private List<Long> positions(String customer) {
        List<Long> positions = new ArrayList<>();
        for (long position = 1;
                position <= activities.getOrDefault(customer, List.of()).size();
                position++) {
            positions.add(position);
        }
        return positions;
    }

    private List<Past> pasts(String customer, List<Long> positions) {
        List<String> bodies = activities.getOrDefault(customer, List.of());
        return positions.stream()
                .map(position -> new Past(position, read(bodies.get(position.intValue() - 1))))
                .toList();
    }

    private Map<String, GivenAction> givenTo(String customer) {
        return given.computeIfAbsent(customer, first -> new TreeMap<>());
    }

    private static GivenAction given(DecidedAction action, Activity activity) {
        return new GivenAction(
                action.id(), action.kind(), action.promotion(), activity.occurredAt(), action.parameters());
    }

    private static List<Reading> recorded(List<Demand> demands, Readings readings) {
        return demands.stream()
                .filter(demand -> demand instanceof Demand.CounterDemand)
                .map(demand ->
                        new Reading(demand.key(), readings.counters().getOrDefault(demand.key(), 0L), demand.cap()))
                .toList();
    }

    private static List<WindowReading> recorded(Readings readings) {
        List<WindowReading> windows = new ArrayList<>();
        readings.windows()
                .forEach((key, grants) -> windows.add(new WindowReading(
                        key,
                        grants.stream()
                                .map(grant -> new WindowReading.Grant(grant.at(), grant.amount()))
                                .toList())));
        return windows;
    }

    private static Readings readings(Inputs inputs, UnaryOperator<List<?>> order) {
        SortedMap<String, Long> counters = new TreeMap<>();
        inputs.readings().forEach(reading -> counters.put(reading.key(), reading.used()));
        SortedMap<String, List<Readings.Grant>> windows = new TreeMap<>();
        for (WindowReading window : inputs.windows()) {
            List<Readings.Grant> grants = window.grants().stream()
                    .map(grant -> new Readings.Grant(grant.at(), grant.amount()))
                    .toList();
            windows.put(window.key(), ordered(grants, order));
        }
        return new Readings(counters, windows);
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> ordered(List<T> list, UnaryOperator<List<?>> order) {
        return (List<T>) order.apply(list);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }

    private static Activity read(String body) {
        try {
            return ActivityCodec.read(body.getBytes(UTF_8));
        } catch (InvalidActivityException e) {
            throw new AssertionError(e);
        }
    }
}
