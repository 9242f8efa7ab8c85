package io.promoment.app.audit;

import io.promoment.app.storage.Conditions;
import java.util.ArrayList;
import java.util.List;

/**
 * Decisions that are wanted, newest first, as SQL. One table leads, in the order of one of its indexes, and each of its rows
 * is looked up in the others. Left to itself the database would choose badly: it takes time and id of a decision
 * for independent of each other, and so expects next to nothing of any join.
 *
 * @param sql selects {@code at} and {@code activity} of at most {@code :most} decisions
 * @param conditions hold the values
 */
record DecisionSearch(String sql, Conditions conditions) {
    private static final String KEYS =
            """
            select %s p.at, p.activity from %s p %s %s
            order by p.at desc, p.activity desc limit :most
            """;

    private static final String LOOKED_UP =
            """
            cross join lateral (
                select from %s where %s.at = p.at and %s.activity = p.activity %s limit 1) %s
            """;

    /** The conditions that one side knows, on its rows as {@code p}. */
    static Conditions of(Side side, Wanted wanted) {
        Conditions conditions = place(wanted);
        side.add(conditions, wanted, "p");
        return conditions;
    }

    /** @param leading one of the sides of what is wanted */
    static DecisionSearch leadBy(Side leading, Wanted wanted, int most) {
        Conditions conditions = of(leading, wanted).with("most", most);
        String where = conditions.where();
        return new DecisionSearch(
                KEYS.formatted(
                        leading == Side.DECISION ? "" : "distinct",
                        leading.table(),
                        lookedUp(leading, wanted, conditions),
                        where),
                conditions);
    }

    /** The time stands beside the pair: partitions are left out for a plain comparison only. */
    private static Conditions place(Wanted wanted) {
        Conditions conditions = new Conditions()
                .and(
                        "p.activity = :activity and p.at = (select k.at from activity_key k where k.id = :activity)",
                        "activity",
                        wanted.filter().activity())
                .and("p.at >= :from", "from", wanted.period().from())
                .and("p.at < :to", "to", wanted.period().to());
        Wanted.After after = wanted.after();
        if (after != null) {
            conditions
                    .and("p.at <= :afterAt and (p.at, p.activity) < (:afterAt, :afterId)")
                    .with("afterAt", after.at())
                    .with("afterId", after.activity());
        }
        return wanted.isNothing() ? conditions.and("false") : conditions;
    }

    /** What the other sides know: one decision, and one firing that asked for one action. */
    private static String lookedUp(Side leading, Wanted wanted, Conditions conditions) {
        List<Side> others = new ArrayList<>(wanted.sides());
        others.remove(leading);
        String sql = "";
        if (others.remove(Side.DECISION)) {
            sql = lookedUp("decision d", "d", also(conditions, wanted, Side.DECISION, "d"));
        }
        if (others.equals(List.of(Side.FIRING, Side.ACTION))) {
            return lookedUp(
                    "action x join firing f on f.at = x.at and f.activity = x.activity and f.ordinal = x.firing",
                    "x",
                    also(conditions, wanted, Side.FIRING, "f") + also(conditions, wanted, Side.ACTION, "x"));
        }
        if (others.contains(Side.FIRING)) {
            String same = leading == Side.ACTION ? " and f.ordinal = p.firing" : "";
            sql += lookedUp("firing f", "f", also(conditions, wanted, Side.FIRING, "f") + same);
        }
        if (others.contains(Side.ACTION)) {
            String same = leading == Side.FIRING ? " and x.firing = p.ordinal" : "";
            sql += lookedUp("action x", "x", also(conditions, wanted, Side.ACTION, "x") + same);
        }
        return sql;
    }

    private static String lookedUp(String from, String row, String also) {
        return LOOKED_UP.formatted(from, row, row, also, row);
    }

    /** Its conditions besides others; their values are added to those of the search. */
    private static String also(Conditions values, Wanted wanted, Side side, String row) {
        Conditions own = new Conditions();
        side.add(own, wanted, row);
        own.values().forEach(values::with);
        return own.furtherConditions();
    }
}
