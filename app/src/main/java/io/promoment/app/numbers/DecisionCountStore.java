package io.promoment.app.numbers;

import io.promoment.api.DecisionSeries;
import io.promoment.core.decision.DecisionStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads how many decisions took how long. */
@ApplicationScoped
class DecisionCountStore {
    static final String READ =
            """
            select status, start, bucket, decisions, micros
            from numbers_of_decisions
            where step = :step and start >= :from and start < :to
            """;

    private final EntityManager database;

    @Inject
    DecisionCountStore(EntityManager database) {
        this.database = database;
    }

    /** A line for each status that any decision had, in the order of their names. */
    List<DecisionSeries> read(Steps steps) {
        Bounds.check(DecisionStatus.values().length, steps);
        Map<String, DecisionChart> charts = new TreeMap<>();
        List<?> rows = database.createNativeQuery(READ, Tuple.class)
                .setParameter("step", steps.name())
                .setParameter("from", steps.from())
                .setParameter("to", steps.to())
                .getResultList();
        for (Object each : rows) {
            Tuple row = (Tuple) each;
            charts.computeIfAbsent(row.get("status", String.class), status -> new DecisionChart(status, steps.count()))
                    .add(
                            steps.place(row.get("start", Instant.class)),
                            row.get("bucket", Integer.class),
                            row.get("decisions", Long.class),
                            row.get("micros", BigDecimal.class));
        }
        return charts.values().stream().map(DecisionChart::series).toList();
    }
}
