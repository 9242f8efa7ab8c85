package io.promoment.app.explanations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads which promotions a ruleset is without, and since when. */
@ApplicationScoped
class AbsenceRecords {
    /** Of each promotion outside a ruleset, the last change that took it out. */
    private static final String OUTSIDE =
            """
            select distinct on (c.promotion) c.promotion, c.id, c.version, c.at, c.by, v.drl
            from promotion_change c
            join promotion_version v on v.promotion = c.promotion and v.version = c.version
            where c.ruleset <= :ruleset
              and (c.change <> 'published' or c.door <> 'api')
              and not exists (select from ruleset_promotion r where r.ruleset = :ruleset and r.promotion = c.promotion)
            order by c.promotion, c.id desc
            """;

    private static final String FIRST =
            """
            select c.promotion, c.id, c.version, c.at, c.by, v.drl
            from promotion_change c
            join promotion_version v on v.promotion = c.promotion and v.version = c.version
            where c.promotion = :promotion
            order by (c.change = 'published' and c.door = 'api'), c.id
            limit 1
            """;

    private final EntityManager database;

    @Inject
    AbsenceRecords(EntityManager database) {
        this.database = database;
    }

    /** By name, the promotions that were in force before a ruleset and are not in it. */
    SortedMap<String, Absence> outside(long ruleset) {
        List<?> rows = database.createNativeQuery(OUTSIDE, Tuple.class)
                .setParameter("ruleset", ruleset)
                .getResultList();
        SortedMap<String, Absence> outside = new TreeMap<>();
        rows.stream().map(row -> Absence.of((Tuple) row)).forEach(absence -> outside.put(absence.promotion(), absence));
        return outside;
    }

    /** What put a promotion in force first, else what made it a version. */
    Optional<Absence> first(String promotion) {
        List<?> rows = database.createNativeQuery(FIRST, Tuple.class)
                .setParameter("promotion", promotion)
                .getResultList();
        return rows.stream().findFirst().map(row -> Absence.of((Tuple) row));
    }
}
