package io.promoment.rules.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The scenarios of one promotion: a YAML list in which each entry has {@code scenario} (its name), {@code given},
 * {@code when} and {@code then}.
 *
 * <pre>{@code
 * - scenario: the eleventh friend of a year earns the referrer nothing more
 *   given:                                  # all optional
 *     zone: Europe/Warsaw                   # of the programme; else the one it is played in
 *     customer: {birthdate: "1988-09-02", consents: [Offers by SMS], points: {Juniper Rewards: 420}}
 *     history:                              # happened before, is not decided again
 *       - sample: customer.order.paid
 *         at: 20 days before
 *     actions:                              # granted before
 *       - voucher.publish: {campaign: Flash Sale 25}
 *         promotion: flash-sale
 *         at: 10 days before
 *     used:                                 # of limits and budgets
 *       - rule: "two sided referral: points for the customer who referred"
 *         limit: 10 per customer per calendar year
 *         count: 10
 *   when:                                   # decided, one after the other
 *     - sample: customer.referred           # or: type and data
 *       at: 2026-09-05T10:00:00Z
 *       overrides: {campaign.name: Bring a Friend}
 *   then:
 *     actions:                              # exactly these, in this order, over all that is decided
 *       - points.add: {program: Juniper Rewards, points: 200, reason: brought a friend}
 *         to: cust_friend                   # unless it is the customer of the scenario
 *         with: {friend: Amelia}            # what the rule says with .with
 *         expires: 30 days                  # and with .expires
 *         status: suppressed                # granted, unless said
 *         because: 10 per customer per calendar year
 *     fired: []                             # rules that fire at least once
 *     not_fired: []                         # rules that never fire
 *     failed: []                            # rules that fail at least once; no other may
 * }</pre>
 *
 * <p>{@code before} and {@code after} are relative to the first activity of {@code when}. A scenario is about the customer
 * of that activity (or {@code given.customer.id}); every other step is about the same customer unless it names its own.
 */
public final class ScenarioFile {
    private static final int LARGEST = 1 << 20;

    /** More than people read; each is decided by the whole promotion. */
    private static final int MOST = 1_000;

    private final String name;
    private final List<Scenario> scenarios;

    private ScenarioFile(String name, List<Scenario> scenarios) {
        this.name = name;
        this.scenarios = List.copyOf(scenarios);
    }

    /**
     * Reads a file of scenarios, to the last key or not at all.
     *
     * @param name the file as problems should name it
     */
    public static ScenarioReading read(String name, String yaml) {
        Complaints complaints = new Complaints(name);
        List<Scenario> scenarios = List.of();
        if (yaml.length() > LARGEST) {
            complaints.add(Place.TOP, "", "a scenario file has at most 1 MB of text", "split the promotion");
        } else {
            scenarios = scenarios(Yaml.read(yaml, complaints));
        }
        return complaints.none()
                ? new ScenarioReading.Understood(new ScenarioFile(name, scenarios))
                : new ScenarioReading.Refused(complaints.inOrder());
    }

    /**
     * As {@link #read}, for who expects nothing but scenarios.
     *
     * @throws InvalidScenarioException with all problems where it is not understood to the last key
     */
    public static ScenarioFile parse(String name, String yaml) throws InvalidScenarioException {
        ScenarioReading reading = read(name, yaml);
        if (reading instanceof ScenarioReading.Refused refused) {
            throw new InvalidScenarioException(refused.problems());
        }
        return ((ScenarioReading.Understood) reading).file();
    }

    private static List<Scenario> scenarios(Node list) {
        List<Node> entries = list.items();
        if (list instanceof Node.Items && entries.isEmpty()) {
            list.complain("there is no scenario", "write at least one");
        }
        if (entries.size() > MOST) {
            list.complain("a scenario file has at most " + MOST + " scenarios", "split the promotion");
            return List.of();
        }
        List<Scenario> scenarios = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Node entry : entries) {
            Node.Fields fields = entry.fields();
            if (fields.get("scenario") instanceof Node.Scalar name && !names.add(name.text())) {
                name.complain("another scenario has this name already", "give each a name of its own");
            }
            ScenarioReader.read(fields).ifPresent(scenarios::add);
        }
        return scenarios;
    }

    public String name() {
        return name;
    }

    /** The names of the scenarios, in the order of the file. */
    public List<String> scenarioNames() {
        return scenarios.stream().map(Scenario::name).toList();
    }

    List<Scenario> scenarios() {
        return scenarios;
    }
}
