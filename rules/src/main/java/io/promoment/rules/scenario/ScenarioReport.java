package io.promoment.rules.scenario;

import java.util.List;

/**
 * What became of the scenarios of a promotion.
 *
 * @param results in the order of the file
 * @param neverFired the rules that no scenario fires: nobody has seen them work
 * @param alwaysFired the rules that every scenario fires: nobody has seen them hold back
 * @param unexercised the constraints and conditions that no scenario exercises, in the order of the promotion
 */
public record ScenarioReport(
        String promotion,
        List<ScenarioResult> results,
        List<String> neverFired,
        List<String> alwaysFired,
        List<Unexercised> unexercised) {
    public ScenarioReport {
        results = List.copyOf(results);
        neverFired = List.copyOf(neverFired);
        alwaysFired = List.copyOf(alwaysFired);
        unexercised = List.copyOf(unexercised);
    }

    /** Whether every scenario passed; says nothing of coverage. */
    public boolean passed() {
        return results.stream().allMatch(ScenarioResult::passed);
    }
}
