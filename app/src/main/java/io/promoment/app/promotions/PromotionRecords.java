package io.promoment.app.promotions;

import io.promoment.api.Page;
import io.promoment.api.PageRequest;
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
import org.jspecify.annotations.Nullable;

/** What exists of promotions: what was published, what is in force, and what a door sees but could not publish. */
@ApplicationScoped
class PromotionRecords {
    /** A promotion begins with a draft or a version; its door is the one of its latest change. */
    private static final String LATEST =
            """
            select coalesce(v.promotion, d.promotion) as promotion, v.version, v.digest, v.at, v.door, v.path,
                   r.version as in_force, c.door as owner, exists (
                       select from promotion_change e
                       where e.promotion = v.promotion and (e.change <> 'published' or e.door <> 'api')) as was_in_force,
                   d.revision, d.saved_at, d.saved_by, d.valid
            from (select distinct on (promotion) * from promotion_version order by promotion, version desc) v
            full join promotion_draft d on d.promotion = v.promotion
            left join ruleset_promotion r
              on r.promotion = v.promotion and r.ruleset = (select l.number from ruleset_live l)
            left join lateral (
                select e.door from promotion_change e where e.promotion = v.promotion order by e.id desc limit 1) c on true
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
        return Optional.ofNullable(all(new Conditions().and("coalesce(v.promotion, d.promotion) = :name", "name", name))
                .get(name));
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

    Optional<PromotionVersion> version(String name, long version) {
        Conditions conditions = new Conditions()
                .and("v.promotion = :name", "name", name)
                .and("v.version = :version", "version", version);
        return read(VERSIONS + conditions.where(), conditions, 1)
                .map(PromotionRecords::version)
                .findFirst();
    }

    private SortedMap<String, Promotion> all(Conditions conditions) {
        Map<String, PromotionFolder.State.File> files = door.state().files();
        LiveRuleset live = rulesets.live();
        Map<String, List<Promotion.Rule>> rules = RulesInForce.of(live.ruleset());
        SortedMap<String, Promotion> all = new TreeMap<>();
        files.forEach((name, file) -> all.put(name, neverPublished(name, file, live.number())));
        read(LATEST + conditions.where(), conditions, Integer.MAX_VALUE).forEach(row -> {
            String name = row.get("promotion", String.class);
            all.put(name, known(row, files.get(name), rules.getOrDefault(name, List.of()), live.number()));
        });
        return all;
    }

    private static Promotion neverPublished(String name, PromotionFolder.State.File file, long ruleset) {
        return new Promotion(
                name,
                null,
                null,
                false,
                null,
                null,
                null,
                file.path(),
                true,
                null,
                ruleset,
                List.of(),
                PromotionProblems.faults(file.problems()));
    }

    private static Promotion known(
            Tuple row, PromotionFolder.State.@Nullable File file, List<Promotion.Rule> rules, long ruleset) {
        Integer inForce = row.get("in_force", Integer.class);
        boolean ofApi = Change.API.equals(row.get("owner", String.class));
        return new Promotion(
                row.get("promotion", String.class),
                row.get("version", Integer.class),
                inForce,
                inForce == null && row.get("was_in_force", Boolean.class),
                row.get("digest", String.class),
                row.get("at", Instant.class),
                row.get("door", String.class),
                ofApi || file == null ? row.get("path", String.class) : file.path(),
                !ofApi && (file != null || inForce != null),
                draft(row),
                ruleset,
                rules,
                file == null ? List.of() : PromotionProblems.faults(file.problems()));
    }

    private static Promotion.@Nullable SavedDraft draft(Tuple row) {
        Long revision = row.get("revision", Long.class);
        return revision == null
                ? null
                : new Promotion.SavedDraft(
                        revision,
                        row.get("saved_at", Instant.class),
                        row.get("saved_by", String.class),
                        row.get("valid", Boolean.class));
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
