package io.promoment.bench.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One list with its filters.
 *
 * @param indexes of which one must have been used
 * @param mostBuffers pages of 8 kB that may be read for a page of fifty, by all statements together
 */
record Case(String name, String path, List<String> indexes, long mostBuffers) {
    /** Each of 51 rows is looked up in two tables, four pages deep; the rest is for finding them, month by month. */
    private static final long FEW = 3_000;

    /** Where two conditions that are both common are looked up in each other. */
    private static final long PAIR = 40_000;

    /** @param often a customer with a hundredth of all activities */
    static List<Case> all(String often, String seldom, String action, String activity) {
        List<Case> cases = new ArrayList<>();
        String decisions = "/v1/decisions?";
        one(cases, decisions, "", "decision_pkey");
        one(cases, decisions, "activity=" + activity, "");
        one(cases, decisions, "customer=" + seldom, "decision_of_customer");
        one(cases, decisions, "customer=" + often, "decision_of_customer", "decision_pkey");
        one(cases, decisions, "status=decided", "decision_pkey");
        one(cases, decisions, "status=imported", "decision_not_decided");
        one(cases, decisions, "status=too_late", "decision_not_decided");
        one(cases, decisions, "fired=true", "firing_pkey");
        one(cases, decisions, "fired=false", "decision_pkey");
        for (String promotion : List.of("promotion-000", "promotion-150", "retired", "rare")) {
            one(cases, decisions, "promotion=" + promotion, "firing_of_promotion", "firing_pkey");
            one(cases, decisions, "rule=" + promotion + ":+rule+1", "firing_of_rule", "firing_pkey");
            one(
                    cases,
                    decisions,
                    "promotion=" + promotion + "&rule=" + promotion + ":+rule+1",
                    "firing_of_rule",
                    "firing_pkey");
        }
        one(cases, decisions, "action=" + action, "action_pkey");
        one(cases, decisions, "action=points.add", "action_of_kind", "action_of_decision");
        one(cases, decisions, "action=event.track", "action_of_kind");
        one(cases, decisions, "action_status=granted", "action_of_decision");
        one(cases, decisions, "action_status=suppressed", "action_not_granted");
        one(cases, decisions, "action_status=superseded", "action_not_granted");
        one(cases, decisions, "action=event.track&action_status=suppressed", "action_of_kind", "action_not_granted");
        one(cases, decisions, "action=points.add&action_status=superseded", "action_not_granted");
        one(cases, decisions, "promotion=promotion-000&action_status=suppressed", "action_not_granted");
        one(
                cases,
                decisions,
                "promotion=promotion-150&action_status=superseded",
                "action_not_granted",
                "action_of_promotion");
        one(cases, decisions, "promotion=promotion-000&action=event.track", "action_of_kind");
        one(cases, decisions, "promotion=rare&action=points.add", "action_of_promotion");
        one(cases, decisions, "promotion=promotion-000&status=too_late", "");
        for (String customer : List.of(seldom, often)) {
            for (String other : List.of(
                    "status=too_late",
                    "fired=true",
                    "promotion=promotion-000",
                    "promotion=promotion-150",
                    "promotion=rare",
                    "promotion=retired",
                    "rule=promotion-000:+rule+1",
                    "action=points.add",
                    "action=event.track",
                    "action_status=suppressed",
                    "action_status=superseded",
                    "promotion=promotion-000&action_status=suppressed")) {
                pair(cases, decisions, "customer=" + customer + "&" + other);
            }
        }
        for (String status : List.of("suppressed", "superseded")) {
            pair(cases, decisions, "rule=promotion-000:+rule+1&action_status=" + status);
            pair(cases, decisions, "rule=promotion-150:+rule+1&action_status=" + status);
        }
        pair(cases, decisions, "rule=promotion-150:+rule+1&action=event.track");
        String actions = "/v1/actions?";
        one(cases, actions, "", "action_of_decision");
        one(cases, actions, "recipient=" + seldom, "action_of_recipient");
        one(cases, actions, "recipient=" + often, "action_of_recipient");
        one(cases, actions, "status=superseded", "action_not_granted");
        one(cases, actions, "kind=event.track", "action_of_kind");
        one(cases, actions, "promotion=rare", "action_of_promotion");
        one(cases, actions, "promotion=promotion-000&status=suppressed", "action_not_granted");
        one(cases, actions, "promotion=promotion-150&kind=gift.credit", "action_of_promotion", "action_of_kind");
        pair(cases, actions, "recipient=" + often + "&status=suppressed");
        pair(cases, actions, "recipient=" + often + "&kind=event.track");
        String activities = "/v1/activities?";
        one(cases, activities, "", "activity_pkey");
        one(cases, activities, "customer=" + seldom, "decision_of_customer");
        one(cases, activities, "customer=" + often, "decision_of_customer", "decision_pkey");
        one(cases, activities, "type=customer.kind_0", "activity_of_type", "activity_pkey");
        one(cases, activities, "type=customer.kind_38", "activity_of_type");
        pair(cases, activities, "customer=" + often + "&type=customer.kind_38");
        pair(cases, activities, "customer=" + often + "&type=customer.kind_0");
        return cases;
    }

    private static void one(List<Case> cases, String path, String filters, String... indexes) {
        cases.add(new Case(
                name(path, filters),
                path + filters,
                Stream.of(indexes).filter(index -> !index.isEmpty()).toList(),
                FEW));
    }

    private static void pair(List<Case> cases, String path, String filters) {
        cases.add(new Case(name(path, filters), path + filters, List.of(), PAIR));
    }

    private static String name(String path, String filters) {
        String list = path.substring("/v1/".length(), path.length() - 1);
        return filters.isEmpty() ? list : list + " " + filters.replace('+', ' ');
    }
}
