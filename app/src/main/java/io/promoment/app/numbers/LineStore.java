package io.promoment.app.numbers;

import io.promoment.api.NumbersFilter;
import io.promoment.app.storage.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads lines from the counts by hours or days: as many rows as there are numbers that are not 0, found by their step. */
@ApplicationScoped
class LineStore {
    private final EntityManager database;

    @Inject
    LineStore(EntityManager database) {
        this.database = database;
    }

    /**
     * One table of counts.
     *
     * @param labels columns that tell lines apart
     * @param values columns that are counts
     */
    record Counts(String table, List<String> labels, List<String> values) {
        /** Of constants only. Rules are left out of the labels where promotions are asked for. */
        String sql(String where, List<String> labelsAskedFor) {
            String grouped = String.join(", ", labelsAskedFor) + ", start";
            String sums = String.join(
                    ", ", values.stream().map("sum(%1$s) as %1$s"::formatted).toList());
            return "select %s, %s from %s %s group by %s order by %s"
                    .formatted(grouped, sums, table, where, grouped, grouped);
        }
    }

    List<Line> read(Counts counts, Steps steps, @Nullable NumbersFilter filter) {
        Bounds.check(1, steps);
        boolean byPromotion = filter != null && "promotion".equals(filter.by());
        List<String> labels = counts.labels().stream()
                .filter(label -> !(byPromotion && label.equals("rule")))
                .toList();
        Map<Map<String, @Nullable String>, Line> lines = new LinkedHashMap<>();
        for (Tuple row : rows(counts, labels, steps, filter)) {
            Map<String, @Nullable String> named = new LinkedHashMap<>();
            labels.forEach(label -> named.put(label, row.get(label).toString()));
            Line line = lines.computeIfAbsent(named, first -> new Line(first, counts.values(), steps.count()));
            int step = steps.place(row.get("start", Instant.class));
            counts.values().forEach(value -> line.set(value, step, row.get(value, BigDecimal.class)));
            Bounds.check(lines.size(), steps);
        }
        return List.copyOf(lines.values());
    }

    private List<Tuple> rows(Counts counts, List<String> labels, Steps steps, @Nullable NumbersFilter filter) {
        Conditions conditions = new Conditions()
                .and("step = :step", "step", steps.name())
                .and("start >= :from", "from", steps.from())
                .and("start < :to", "to", steps.to());
        if (filter != null) {
            conditions
                    .and("promotion = :promotion", "promotion", filter.promotion())
                    .and("rule = :rule", "rule", filter.rule());
        }
        var query = database.createNativeQuery(counts.sql(conditions.where(), labels), Tuple.class);
        conditions.values().forEach(query::setParameter);
        // a row is a point: with one too many there are too many lines
        List<?> rows = query.setMaxResults(Bounds.MOST_POINTS + 1).getResultList();
        return rows.stream().map(row -> (Tuple) row).toList();
    }
}
