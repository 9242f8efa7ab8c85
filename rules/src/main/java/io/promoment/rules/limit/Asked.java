package io.promoment.rules.limit;

import io.promoment.core.decision.Failure;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * What the rules ask for in answer to one activity, before limits, budgets and exclusive groups.
 *
 * @param activity the id of the activity
 * @param occurredAt when it occurred: limits and budgets are judged at this time
 * @param zone the programme's, for calendar periods
 * @param firings sorted by promotion, place in the file, matched positions
 * @param failures the rules that failed and were left out, sorted by promotion and place
 */
public record Asked(
        String activity, Instant occurredAt, ZoneId zone, List<AskedFiring> firings, List<Failure> failures) {
    public Asked {
        firings = List.copyOf(firings);
        failures = List.copyOf(failures);
    }

    /** The counters to read before {@link #settle}: each key once, sorted; the amount is what all firings ask of it. */
    public List<Demand> demands() {
        Demands demands = new Demands();
        for (AskedFiring firing : firings) {
            claims(firing).forEach(demands::add);
        }
        return demands.sorted();
    }

    /**
     * What becomes of the firings when the counters say this; a key without a reading has not been used.
     * A reading of a window holds the grants less than its span away from the occurrence, on both sides.
     */
    public Settled settle(Readings readings) {
        return new Settlement(this, readings).settle();
    }

    List<Claim> claims(AskedFiring firing) {
        List<Claim> claims = new ArrayList<>(LimitClaims.of(firing, this));
        claims.addAll(BudgetClaims.of(firing, this));
        return claims;
    }
}
