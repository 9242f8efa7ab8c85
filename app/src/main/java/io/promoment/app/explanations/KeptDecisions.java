package io.promoment.app.explanations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;

/** Reads what is left of decisions. */
@ApplicationScoped
class KeptDecisions {
    private static final String KEPT =
            """
            select a.type, d.customer, d.position, d.ruleset, r.digest, a.occurred_at, cast(d.outcome as text) as outcome
            from activity_key k
            join decision d on d.at = k.at and d.activity = k.id
            left join activity a on a.at = k.at and a.id = k.id
            join ruleset r on r.number = d.ruleset
            where k.id = :activity
            """;

    private final EntityManager database;

    @Inject
    KeptDecisions(EntityManager database) {
        this.database = database;
    }

    Optional<KeptDecision> find(String activity) {
        List<?> rows = database.createNativeQuery(KEPT, Tuple.class)
                .setParameter("activity", activity)
                .getResultList();
        return rows.stream().findFirst().map(row -> KeptDecision.of((Tuple) row));
    }
}
