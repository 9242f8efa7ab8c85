package io.promoment.rules.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.promoment.core.activity.Activity;
import io.promoment.core.activity.ActivityCodec;
import io.promoment.core.activity.ActivityType;
import io.promoment.core.activity.InvalidActivityException;
import io.promoment.core.activity.Sample;
import io.promoment.rules.language.Nearest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes activities of the steps of one scenario: from a sample or written out, about its customer, at their time. */
final class StepReader {
    private static final SortedSet<String> STEP =
            ScenarioReader.known("sample", "type", "data", "id", "at", "customer", "overrides");

    private static final List<String> TYPES =
            Stream.of(ActivityType.values()).map(ActivityType::wireName).toList();

    private final JsonNode customer;
    private final Instant first;
    private int steps;

    private StepReader(JsonNode customer, Instant first) {
        this.customer = customer;
        this.first = first;
    }

    /** The reader for a scenario that begins with this step; {@code fields} may say who its customer is. */
    static StepReader about(Node.@Nullable Fields fields, Node.Fields begin) {
        ObjectNode activity = sample(begin).orElseGet(JsonNodeFactory.instance::objectNode);
        String id = fields == null ? null : fields.text("id");
        JsonNode customer = id == null ? own(begin, activity) : KnownCustomer.reference(id);
        Node at = begin.get("at");
        return new StepReader(customer, at == null ? sampleTime(begin, activity) : Moment.point(at));
    }

    /** When the first activity to be decided occurred. */
    Instant first() {
        return first;
    }

    List<Activity> readAll(List<Node> nodes) {
        List<Activity> activities = new ArrayList<>();
        for (Node node : nodes) {
            read(node.fields().knowing(STEP)).ifPresent(activities::add);
        }
        return activities;
    }

    /** What the fields say of the customer, as activities that occurred before all others. */
    List<Activity> known(Node.@Nullable Fields fields, List<Activity> history) {
        List<Activity> known = new ArrayList<>();
        if (fields != null) {
            Instant earliest = history.stream()
                    .map(Activity::occurredAt)
                    .min(Instant::compareTo)
                    .orElse(first);
            Instant before = (earliest.isBefore(first) ? earliest : first).minusSeconds(86_400);
            for (ObjectNode activity : KnownCustomer.activities(fields, customer)) {
                activity(fields, stamp(activity, before)).ifPresent(known::add);
            }
        }
        return known;
    }

    private Optional<Activity> read(Node.Fields step) {
        return draft(step).flatMap(activity -> read(step, activity));
    }

    private Optional<Activity> read(Node.Fields step, ObjectNode activity) {
        Node at = step.get("at");
        stamp(activity, at == null ? first : Moment.read(at, first));
        String id = step.text("id");
        if (id != null) {
            activity.put("id", id);
        }
        place(step.get("customer"), activity.withObject("data"));
        override(step.get("overrides"), activity.withObject("data"));
        return activity(step, activity);
    }

    private ObjectNode stamp(ObjectNode activity, Instant occurredAt) {
        steps++;
        return activity.put("id", "activity_" + steps).put("created_at", occurredAt.toString());
    }

    /** The step's own customer if it names one; else the scenario's, as the activity has it if it is about the same. */
    private void place(@Nullable Node own, ObjectNode data) {
        if (own != null) {
            data.set(
                    "customer",
                    own instanceof Node.Fields
                            ? own.json()
                            : KnownCustomer.reference(own.json().asText()));
        } else if (!customer.path("id").equals(data.path("customer").path("id"))) {
            data.set("customer", customer.deepCopy());
        }
    }

    private static void override(@Nullable Node overrides, ObjectNode data) {
        if (overrides != null) {
            Node.Fields fields = overrides.fields();
            fields.nodes().forEach((path, value) -> Path.set(data, path, value, fields));
        }
    }

    private static Optional<ObjectNode> draft(Node.Fields step) {
        Node sample = step.get("sample");
        if ((sample == null) == (step.get("type") == null)) {
            if (sample != null || !step.isAnyMisspelt()) {
                step.complain("it is not said what happens", "write either \"sample\" or \"type\" with \"data\"");
            }
            return Optional.empty();
        }
        Optional<ObjectNode> drawn = sample(step);
        if (sample != null && drawn.isEmpty()) {
            sample.complain("there is no sample of " + sample.text(), Nearest.instead(sample.text(), TYPES));
        }
        return sample == null ? Optional.of(written(step)) : drawn;
    }

    private static Optional<ObjectNode> sample(Node.Fields step) {
        return Optional.ofNullable(step.get("sample"))
                .filter(sample -> sample.json().isTextual())
                .flatMap(sample -> Sample.of(sample.text()));
    }

    private static ObjectNode written(Node.Fields step) {
        ObjectNode activity = JsonNodeFactory.instance.objectNode();
        activity.put("type", step.require("type").text());
        Node data = step.get("data");
        activity.set(
                "data", data == null ? activity.objectNode() : data.fields().json());
        return activity;
    }

    private static JsonNode own(Node.Fields begin, ObjectNode activity) {
        Node named = begin.get("customer");
        if (named != null) {
            return named instanceof Node.Fields
                    ? named.json()
                    : KnownCustomer.reference(named.json().asText());
        }
        JsonNode carried = activity.path("data").path("customer");
        return carried.isObject() ? carried.deepCopy() : KnownCustomer.reference("cust_of_the_scenario");
    }

    private static Instant sampleTime(Node.Fields begin, ObjectNode activity) {
        if (activity.path("created_at").isTextual()) {
            return Instant.parse(activity.path("created_at").textValue());
        }
        if (begin.get("type") != null) {
            begin.complain("\"at\" is missing", "an activity that is written out needs its time");
        }
        return Instant.EPOCH;
    }

    private static Optional<Activity> activity(Node.Fields step, ObjectNode json) {
        try {
            return Optional.of(ActivityCodec.read(json));
        } catch (InvalidActivityException invalid) {
            step.complain("this is no activity: " + invalid.pointer() + " " + invalid.detail(), invalid.hint());
            return Optional.empty();
        }
    }
}
