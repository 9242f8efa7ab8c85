package io.promoment.app.audit;

import io.promoment.api.DecisionFilter;
import io.promoment.app.storage.Conditions;
import io.promoment.core.decision.ActionStatus;
import io.promoment.core.decision.DecisionStatus;
import java.util.stream.Stream;

/** A table by which decisions are found, with what it knows of a filter. */
enum Side {
    DECISION("decision") {
        @Override
        void add(Conditions conditions, Wanted wanted, String row) {
            DecisionFilter filter = wanted.filter();
            conditions.and(row + ".customer = :customer", "customer", filter.customer());
            if (filter.status() != null) {
                conditions.and(row + ".status = "
                        + literal(
                                filter.status(),
                                Stream.of(DecisionStatus.values()).map(DecisionStatus::wireName)));
            }
            if (filter.fired() != null) {
                conditions.and(row + (filter.fired() ? ".firings > 0" : ".firings = 0"));
            }
        }
    },
    FIRING("firing") {
        @Override
        void add(Conditions conditions, Wanted wanted, String row) {
            conditions
                    .and(
                            row + ".promotion = :promotion",
                            "promotion",
                            wanted.filter().promotion())
                    .and(row + ".rule = :rule", "rule", wanted.filter().rule());
        }
    },
    ACTION("action") {
        @Override
        void add(Conditions conditions, Wanted wanted, String row) {
            DecisionFilter filter = wanted.filter();
            conditions
                    .and(row + (wanted.asksForActionById() ? ".id" : ".kind") + " = :action", "action", filter.action())
                    .and(row + ".promotion = :promotion", "promotion", filter.promotion());
            if (filter.actionStatus() != null) {
                conditions.and(row + ".status = "
                        + literal(
                                filter.actionStatus(),
                                Stream.of(ActionStatus.values()).map(ActionStatus::wireName)));
            }
        }
    };

    private final String table;

    Side(String table) {
        this.table = table;
    }

    String table() {
        return table;
    }

    /** Adds what this table knows of the filter, as conditions on the row of that name. */
    abstract void add(Conditions conditions, Wanted wanted, String row);

    /** One of ours, to stand in the text: the indexes of rare statuses are for statements that name one. */
    private static String literal(String value, Stream<String> known) {
        return known.filter(value::equals)
                .findFirst()
                .map("'%s'"::formatted)
                .orElseThrow(() -> new IllegalArgumentException("there is no status " + value));
    }
}
