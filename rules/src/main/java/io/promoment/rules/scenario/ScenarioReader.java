package io.promoment.rules.scenario;

import io.promoment.core.activity.Activity;
import io.promoment.core.customer.GivenAction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Turns one entry of a scenario file into a scenario. */
final class ScenarioReader {
    private static final Set<String> ENTRY = known("scenario", "given", "when", "then");
    private static final Set<String> GIVEN = known("customer", "history", "actions", "used");
    private static final Set<String> USED = known("rule", "limit", "budget", "to", "count", "at");
    private static final Node.Fields NOTHING = new Node.Fields("", 1, Map.of());

    private final Node.Fields entry;
    private final Node.Fields given;
    private final StepReader steps;

    private ScenarioReader(Node.Fields entry) throws InvalidScenarioException {
        this.entry = entry.knowing(ENTRY);
        Node before = entry.get("given");
        this.given = before == null ? NOTHING : before.fields().knowing(GIVEN);
        this.steps = StepReader.about(customer(), when());
    }

    static Scenario read(Node.Fields entry) throws InvalidScenarioException {
        return new ScenarioReader(entry).scenario();
    }

    static Set<String> known(String... keys) {
        return new TreeSet<>(List.of(keys));
    }

    private Scenario scenario() throws InvalidScenarioException {
        List<Activity> history = steps.readAll(items("history"));
        List<Activity> when = steps.readAll(when());
        return new Scenario(
                entry.require("scenario").text(),
                entry.line(),
                steps.known(customer(), history),
                history,
                given(),
                used(),
                when,
                ExpectedReader.read(entry.require("then").fields()));
    }

    private List<Node> when() throws InvalidScenarioException {
        Node when = entry.require("when");
        if (when.items().isEmpty()) {
            throw when.invalid("nothing happens; write at least one activity");
        }
        return when.items();
    }

    private Node.@Nullable Fields customer() throws InvalidScenarioException {
        Node customer = given.get("customer");
        return customer == null ? null : customer.fields();
    }

    private List<GivenAction> given() throws InvalidScenarioException {
        List<GivenAction> actions = new ArrayList<>();
        for (Node item : items("actions")) {
            actions.add(GivenReader.read(item.fields(), "given_" + (actions.size() + 1), steps.first()));
        }
        return actions;
    }

    private List<UsedLimit> used() throws InvalidScenarioException {
        List<UsedLimit> used = new ArrayList<>();
        for (Node item : items("used")) {
            used.add(used(item.fields().knowing(USED)));
        }
        return used;
    }

    private UsedLimit used(Node.Fields item) throws InvalidScenarioException {
        String limit = item.text("limit");
        String budget = item.text("budget");
        if ((limit == null) == (budget == null)) {
            throw item.invalid("write either \"limit\" or \"budget\", with its text as the rule states it");
        }
        Node at = item.get("at");
        Instant taken = at == null ? steps.first() : Moment.read(at, steps.first());
        return new UsedLimit(
                item.line(),
                item.require("rule").text(),
                limit == null ? item.require("budget").text() : limit,
                item.text("to"),
                item.require("count").whole(),
                taken);
    }

    private List<Node> items(String key) throws InvalidScenarioException {
        Node node = given.get(key);
        return node == null ? List.of() : node.items();
    }
}
