package io.promoment.rules.scenario;

import io.promoment.core.activity.Activity;
import io.promoment.core.customer.GivenAction;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Turns one entry of a scenario file into a scenario. */
final class ScenarioReader {
    private static final SortedSet<String> ENTRY = known("scenario", "given", "when", "then");
    private static final SortedSet<String> GIVEN = known("zone", "customer", "history", "actions", "used");
    private static final SortedSet<String> USED = known("rule", "limit", "budget", "to", "count", "at");

    private final Node.Fields entry;
    private final Node.Fields given;
    private final StepReader steps;

    private ScenarioReader(Node.Fields entry, List<Node> when) {
        this.entry = entry;
        Node before = entry.get("given");
        this.given = before == null
                ? new Node.Fields(entry.complaints(), entry.place(), Map.of(), Map.of())
                : before.fields().knowing(GIVEN);
        this.steps = StepReader.about(customer(), when.get(0).fields());
    }

    /** Empty, after complaints, where nothing happens or what happens is no activity. */
    static Optional<Scenario> read(Node.Fields entry) {
        Node when = entry.knowing(ENTRY).require("when");
        List<Node> decided = when.items();
        if (decided.isEmpty()) {
            when.complain("nothing happens", "write at least one activity");
            return Optional.empty();
        }
        return new ScenarioReader(entry, decided).scenario(decided);
    }

    static SortedSet<String> known(String... keys) {
        return new TreeSet<>(List.of(keys));
    }

    private Optional<Scenario> scenario(List<Node> decided) {
        String name = entry.require("scenario").text();
        ZoneId zone = zone();
        List<Activity> history = steps.readAll(given.items("history"));
        List<Activity> known = steps.known(customer(), history);
        List<GivenAction> actions = given();
        List<UsedLimit> used = used();
        List<Activity> when = steps.readAll(decided);
        Expected then = ExpectedReader.read(entry.require("then").fields());
        return when.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Scenario(name, entry.place().line(), zone, known, history, actions, used, when, then));
    }

    private @Nullable ZoneId zone() {
        Node zone = given.get("zone");
        String name = zone == null ? "" : zone.text();
        if (zone == null || name.isEmpty()) {
            return null;
        }
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            zone.complain("this is no time zone", "write it like Europe/Warsaw");
            return null;
        }
    }

    private Node.@Nullable Fields customer() {
        Node customer = given.get("customer");
        return customer == null ? null : customer.fields();
    }

    private List<GivenAction> given() {
        List<GivenAction> actions = new ArrayList<>();
        for (Node item : given.items("actions")) {
            GivenReader.read(item.fields(), "given_" + (actions.size() + 1), steps.first())
                    .ifPresent(actions::add);
        }
        return actions;
    }

    private List<UsedLimit> used() {
        return given.items("used").stream()
                .map(item -> used(item.fields().knowing(USED)))
                .toList();
    }

    private UsedLimit used(Node.Fields item) {
        String limit = item.text("limit");
        String budget = item.text("budget");
        if ((limit == null) == (budget == null)) {
            item.complain(
                    "it is not said what was used",
                    "write either \"limit\" or \"budget\", with its text as the rule states it");
        }
        Node at = item.get("at");
        Instant taken = at == null ? steps.first() : Moment.read(at, steps.first());
        return new UsedLimit(
                item.place(),
                item.require("rule").text(),
                limit != null ? limit : Objects.requireNonNullElse(budget, ""),
                item.text("to"),
                item.require("count").whole(),
                taken);
    }
}
