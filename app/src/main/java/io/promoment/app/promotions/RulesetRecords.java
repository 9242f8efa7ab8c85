package io.promoment.app.promotions;

import io.promoment.api.Page;
import io.promoment.api.PageRequest;
import io.promoment.api.RawJson;
import io.promoment.api.Ruleset;
import io.promoment.app.http.Paging;
import io.promoment.app.http.Paging.Place;
import io.promoment.app.storage.Conditions;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rulesets that were and are in force. */
@ApplicationScoped
class RulesetRecords implements PanacheRepositoryBase<RulesetRow, Long> {
    private static final String MEMBERS =
            """
            select r.ruleset, r.promotion, r.version, v.digest
            from ruleset_promotion r
            join promotion_version v on v.promotion = r.promotion and v.version = r.version
            where r.ruleset in (:rulesets)
            order by r.ruleset, r.promotion
            """;

    Optional<Ruleset> numbered(long number) {
        return answers(list("number", number)).stream().findFirst();
    }

    Optional<Ruleset> live() {
        return liveNumber().flatMap(this::numbered);
    }

    Page<Ruleset> list(PageRequest request) {
        Paging paging = Paging.of(request, "rulesets");
        Place after = paging.after();
        Conditions conditions =
                new Conditions().and("r.number < :below", "below", after == null ? null : after.part(0, Long::valueOf));
        List<RulesetRow> rows = find(
                        "from RulesetRow r " + conditions.where() + " order by r.number desc", conditions.values())
                .range(0, paging.rows() - 1)
                .list();
        return paging.page(answers(rows), row -> Place.of(row.number()), ruleset -> ruleset);
    }

    private Optional<Long> liveNumber() {
        return getEntityManager()
                .createQuery("select l.number from RulesetLiveRow l", Long.class)
                .getResultStream()
                .findFirst();
    }

    private List<Ruleset> answers(List<RulesetRow> rows) {
        Map<Long, List<Ruleset.Member>> members =
                members(rows.stream().map(row -> row.number).toList());
        long live = liveNumber().orElse(0L);
        return rows.stream()
                .map(row -> new Ruleset(
                        row.number,
                        row.digest,
                        row.number == live,
                        row.createdAt,
                        members.getOrDefault(row.number, List.of()),
                        new RawJson(row.settings)))
                .toList();
    }

    private Map<Long, List<Ruleset.Member>> members(List<Long> rulesets) {
        Map<Long, List<Ruleset.Member>> members = new HashMap<>();
        if (!rulesets.isEmpty()) {
            List<?> rows = getEntityManager()
                    .createNativeQuery(MEMBERS, Tuple.class)
                    .setParameter("rulesets", rulesets)
                    .getResultList();
            rows.stream().map(Tuple.class::cast).forEach(row -> members.computeIfAbsent(
                            row.get("ruleset", Long.class), number -> new ArrayList<>())
                    .add(new Ruleset.Member(
                            row.get("promotion", String.class),
                            row.get("version", Integer.class),
                            row.get("digest", String.class))));
        }
        return members;
    }
}
