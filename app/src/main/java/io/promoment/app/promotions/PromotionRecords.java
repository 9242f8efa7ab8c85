package io.promoment.app.promotions;

import io.promoment.api.Page;
import io.promoment.api.PageRequest;
import io.promoment.api.Problem;
import io.promoment.api.Promotion;
import io.promoment.api.PromotionVersion;
import io.promoment.app.http.Paging;
import io.promoment.app.http.Paging.Place;
import io.promoment.app.storage.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What exists of promotions: what was published, what is in force, and what a door sees but could not publish. */
@ApplicationScoped
class PromotionRecords {
    private static final String LATEST =
            """
            select v.promotion, v.version, v.digest, v.at, v.door, v.path, r.version as in_force
            from (select distinct on (promotion) * from promotion_version order by promotion, version desc) v
            left join ruleset_promotion r
              on r.promotion = v.promotion and r.ruleset = (select l.number from ruleset_live l)
            """;

    private static final String VERSIONS =
            """
            select v.promotion, v.version, v.digest, v.at, v.door, v.path, v.drl, v.scenarios,
                   exists (select from ruleset_promotion r
                           where r.ruleset = (select l.number from ruleset_live l)
                             and r.promotion = v.promotion and r.version = v.version) as in_force
            from promotion_version v
            """;

    private final EntityManager database;
    private final PromotionDoor door;
    private final Rulesets rulesets;

    @Inject
    PromotionRecords(EntityManager database, PromotionDoor door, Rulesets rulesets) {
        this.database = database;
        this.door = door;
        this.rulesets = rulesets;
    }

    Optional<Promotion> byName(String name) {
        return Optional.ofNullable(
                all(new Conditions().and("v.promotion = :name", "name", name)).get(name));
    }

    /** There are hundreds of promotions and not millions: a page is cut from all of them. */
    Page<Promotion> list(PageRequest request) {
        Paging paging = Paging.of(request, "promotions");
        Place after = paging.after();
        SortedMap<String, Promotion> all = all(new Conditions());
        String start = after == null ? "" : after.part(0, String::valueOf) + '\0';
        List<Promotion> rows =
                all.tailMap(start).values().stream().limit(paging.rows()).toList();
        return paging.page(rows, row -> Place.of(row.name()), promotion -> promotion);
    }

    Page<PromotionVersion> versions(String name, PageRequest request) {
        Paging paging = Paging.of(request, "versions", name);
        Place after = paging.after();
        Conditions conditions = new Conditions()
                .and("v.promotion = :name", "name", name)
                .and("v.version < :below", "below", after == null ? null : after.part(0, Integer::valueOf));
        List<PromotionVersion> rows = read(
                        VERSIONS + conditions.where() + " order by v.version desc", conditions, paging.rows())
                .map(PromotionRecords::version)
                .toList();
        return paging.page(rows, row -> Place.of(row.version()), version -> version);
    }

    private SortedMap<String, Promotion> all(Conditions conditions) {
        Map<String, PromotionFolder.State.File> files = door.state().files();
        Map<String, List<Promotion.Rule>> rules =
                RulesInForce.of(rulesets.live().ruleset());
        SortedMap<String, Promotion> all = new TreeMap<>();
        files.forEach((name, file) -> all.put(name, neverPublished(name, file)));
        read(LATEST + conditions.where(), conditions, Integer.MAX_VALUE)
                .forEach(row -> all.put(row.get("promotion", String.class), published(row, files, rules)));
        return all;
    }

    private static Promotion neverPublished(String name, PromotionFolder.State.File file) {
        return new Promotion(name, null, null, null, null, null, file.path(), List.of(), faults(file));
    }

    private static Promotion published(
            Tuple row, Map<String, PromotionFolder.State.File> files, Map<String, List<Promotion.Rule>> rules) {
        String name = row.get("promotion", String.class);
        PromotionFolder.State.File file = files.get(name);
        return new Promotion(
                name,
                row.get("version", Integer.class),
                row.get("in_force", Integer.class),
                row.get("digest", String.class),
                row.get("at", Instant.class),
                row.get("door", String.class),
                file == null ? row.get("path", String.class) : file.path(),
                rules.getOrDefault(name, List.of()),
                file == null ? List.of() : faults(file));
    }

    private static List<Problem.Fault> faults(PromotionFolder.State.File file) {
        return file.problems().stream()
                .map(problem -> Problem.Fault.inText(
                        problem.file(), problem.line(), problem.column(), problem.message(), problem.instead()))
                .toList();
    }

    private static PromotionVersion version(Tuple row) {
        return new PromotionVersion(
                row.get("promotion", String.class),
                row.get("version", Integer.class),
                row.get("digest", String.class),
                row.get("in_force", Boolean.class),
                row.get("at", Instant.class),
                row.get("door", String.class),
                row.get("path", String.class),
                row.get("drl", String.class),
                row.get("scenarios", String.class));
    }

    private Stream<Tuple> read(String sql, Conditions conditions, int most) {
        var query = database.createNativeQuery(sql, Tuple.class).setMaxResults(most);
        conditions.values().forEach(query::setParameter);
        List<?> rows = query.getResultList();
        return rows.stream().map(Tuple.class::cast);
    }
}
