package io.promoment.app.storage;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;

/**
 * Reads what lists show. Some customers and promotions have a thousand times more than others, so every statement is
 * planned for the values it is asked with; and none goes on for longer than its reader will wait.
 */
@ApplicationScoped
public class ListQueries {
    private static final String PLANNED_ANEW =
            """
            select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('jit', 'off', true),
                   set_config('statement_timeout', '30s', true)
            """;

    private final EntityManager database;

    @Inject
    ListQueries(EntityManager database) {
        this.database = database;
    }

    /** The customer of a name: itself, unless it is another name of somebody. */
    public String customer(String name) {
        Conditions conditions = new Conditions().with("name", name);
        String sql = "select coalesce((select n.known_as from customer n where n.id = :name), :name) as customer";
        return read(sql, conditions).get(0).get("customer", String.class);
    }

    /** The latest of a table's rows, as {@code p}, that pass: which of two conditions is rarer is better known than guessed. */
    public Extent extent(String table, Conditions conditions) {
        String sql =
                """
                select count(*) as found, min(latest.at) as earliest, max(latest.at) as latest
                from (select p.at from %s p %s order by p.at desc limit %d) latest
                """
                        .formatted(table, conditions.where(), Extent.MOST);
        Tuple row = read(sql, conditions).get(0);
        return new Extent(
                row.get("found", Long.class), row.get("earliest", Instant.class), row.get("latest", Instant.class));
    }

    /** A page: at most so many rows of a statement that has {@code %s} for the conditions and {@code :most}. */
    public List<Tuple> read(String sql, Conditions conditions, int most) {
        return read(sql.formatted(conditions.where()), conditions.with("most", most));
    }

    /** The rows of a statement in SQL that has the names of these conditions in it. */
    public List<Tuple> read(String sql, Conditions conditions) {
        return QuarkusTransaction.requiringNew().call(() -> {
            database.createNativeQuery(PLANNED_ANEW, Tuple.class).getSingleResult();
            var query = database.createNativeQuery(sql, Tuple.class);
            conditions.values().forEach(query::setParameter);
            List<?> rows = query.getResultList();
            return rows.stream().map(Tuple.class::cast).toList();
        });
    }
}
