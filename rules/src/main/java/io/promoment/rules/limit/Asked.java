package io.promoment.rules.limit;

import io.promoment.core.decision.Failure;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the rules ask for in answer to one activity, before limits, budgets and exclusive groups.
 *
 * @param activity the id of the activity
 * @param customer the key of its customer
 * @param occurredAt when it occurred: limits and budgets are judged at this time
 * @param zone the programme's, for calendar periods
 * @param firings sorted by promotion, place in the file, matched positions
 * @param failures the rules that failed and were left out, sorted by promotion and place
 */
public record Asked(
        String activity,
        String customer,
        Instant occurredAt,
        ZoneId zone,
        List<AskedFiring> firings,
        List<Failure> failures) {
    public Asked {
        firings = List.copyOf(firings);
        failures = List.copyOf(failures);
    }

    /** The keys of the others who get something: whoever of them is known under another key is to be {@link #named}. */
    public SortedSet<String> recipients() {
        SortedSet<String> recipients = new TreeSet<>();
        firings.forEach(firing -> recipients.addAll(firing.recipients()));
        recipients.remove(customer);
        return recipients;
    }

    /**
     * The same, for recipients under the keys they are known under; counted is then under those. Two keys of one recipient
     * count as one.
     *
     * @param names alias to customer; who is not in it keeps the key
     */
    public Asked named(Map<String, String> names) {
        if (names.isEmpty()) {
            return this;
        }
        List<AskedFiring> renamed =
                firings.stream().map(firing -> firing.named(names)).toList();
        return new Asked(activity, customer, occurredAt, zone, renamed, failures);
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
     * What a reading of a window holds, see {@link Demand.WindowDemand}.
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
