package io.promoment.rules.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.promoment.core.activity.Activity;
import io.promoment.core.activity.ActivityCodec;
import io.promoment.core.activity.InvalidActivityException;
import io.promoment.core.activity.Sample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes activities of the steps of one scenario: from a sample or written out, about its customer, at their time. */
final class StepReader {
    private static final Set<String> STEP =
            ScenarioReader.known("sample", "type", "data", "id", "at", "customer", "overrides");

    private final JsonNode customer;
    private final Instant first;
    private int steps;

    private StepReader(JsonNode customer, Instant first) {
        this.customer = customer;
        this.first = first;
    }

    /** The reader for a scenario that begins with this step; {@code fields} may say who its customer is. */
    static StepReader about(Node.@Nullable Fields fields, List<Node> when) throws InvalidScenarioException {
        Node.Fields begin = when.get(0).fields().knowing(STEP);
        ObjectNode activity = draft(begin);
        String id = fields == null ? null : fields.text("id");
        JsonNode customer = id == null ? own(begin, activity) : KnownCustomer.reference(id);
        Node at = begin.get("at");
        return new StepReader(customer, at == null ? sampleTime(begin, activity) : Moment.point(at));
    }

    /** When the first activity to be decided occurred. */
    Instant first() {
        return first;
    }

    List<Activity> readAll(List<Node> nodes) throws InvalidScenarioException {
        List<Activity> activities = new ArrayList<>();
        for (Node node : nodes) {
            activities.add(read(node.fields().knowing(STEP)));
        }
        return activities;
    }

    /** What the fields say of the customer, as activities that occurred before all others. */
    List<Activity> known(Node.@Nullable Fields fields, List<Activity> history) throws InvalidScenarioException {
        List<Activity> known = new ArrayList<>();
        if (fields != null) {
            Instant earliest = history.stream()
                    .map(Activity::occurredAt)
                    .min(Instant::compareTo)
                    .orElse(first);
            Instant before = (earliest.isBefore(first) ? earliest : first).minusSeconds(86_400);
            for (ObjectNode activity : KnownCustomer.activities(fields, customer)) {
                known.add(activity(fields, stamp(activity, before)));
            }
        }
        return known;
    }

    private Activity read(Node.Fields step) throws InvalidScenarioException {
        ObjectNode activity = draft(step);
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

    private static void override(@Nullable Node overrides, ObjectNode data) throws InvalidScenarioException {
        if (overrides != null) {
            for (Map.Entry<String, Node> entry : overrides.fields().nodes().entrySet()) {
                Path.set(data, entry.getKey(), entry.getValue());
            }
        }
    }

    private static ObjectNode draft(Node.Fields step) throws InvalidScenarioException {
        String sample = step.text("sample");
        if ((sample == null) == (step.get("type") == null)) {
            throw step.invalid("write either \"sample\" or \"type\" with \"data\"");
        }
        if (sample != null) {
            return Sample.of(sample).orElseThrow(() -> step.invalid("there is no sample of " + sample));
        }
        ObjectNode activity = (ObjectNode) new Node.Fields(step.file(), step.line(), Map.of()).json();
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

    private static Instant sampleTime(Node.Fields begin, ObjectNode activity) throws InvalidScenarioException {
        if (!activity.path("created_at").isTextual()) {
            throw begin.invalid("\"at\" is missing: an activity that is written out needs its time");
        }
        return Instant.parse(activity.path("created_at").textValue());
    }

    private static Activity activity(Node at, ObjectNode json) throws InvalidScenarioException {
        try {
            return ActivityCodec.read(json);
        } catch (InvalidActivityException invalid) {
            throw at.invalid("this is no activity: " + invalid.getMessage());
        }
    }
}
