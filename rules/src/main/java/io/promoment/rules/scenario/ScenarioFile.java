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
 *     actions:                              # exactly these
 *       - points.add: {program: Juniper Rewards, points: 200, reason: brought a friend}
 *         status: suppressed
 *         because: 10 per customer per calendar year
 *     not_fired: []
 * }</pre>
 *
 * <p>{@code before} and {@code after} are relative to the first activity of {@code when}. A scenario is about the customer
 * of that activity (or {@code given.customer.id}); every other step is about the same customer unless it names its own.
 */
public final class ScenarioFile {
    private final String name;
    private final List<Scenario> scenarios;

    private ScenarioFile(String name, List<Scenario> scenarios) {
        this.name = name;
        this.scenarios = List.copyOf(scenarios);
    }

    /**
     * Reads a file of scenarios.
     *
     * @param name the file as messages should name it
     * @throws InvalidScenarioException for anything that is not understood to the last key
     */
    public static ScenarioFile parse(String name, String yaml) throws InvalidScenarioException {
        List<Scenario> scenarios = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Node entry : Yaml.read(name, yaml).items()) {
            Scenario scenario = ScenarioReader.read(entry.fields());
            if (!names.add(scenario.name())) {
                throw entry.invalid("another scenario has this name already");
            }
            scenarios.add(scenario);
        }
        return new ScenarioFile(name, scenarios);
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
