package io.promoment.app.seal;

import io.promoment.core.audit.FindingKind;
import io.promoment.core.audit.PromotionDigest;
import io.promoment.core.decision.Ids;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Set;

/** Whether whatever decides was sealed, however old it says that it is: the log begins with all rulesets that there were. */
final class RulesetsCheck {
    private static final int ROWS_AT_ONCE = 100;

    private static final String SEALED =
            """
            select id from audit_leaf where kind = 'r'
            union
            select unnest(ids) from audit_batch where kinds = 'r'
            """;

    private static final String RULESETS = "select number, at from ruleset order by number";
    private static final String LIVE = "select number from ruleset_live";
    private static final String TEXTS =
            """
            select v.promotion, v.version, v.digest, v.drl from promotion_version v
            where exists (select from ruleset_promotion m where m.promotion = v.promotion and m.version = v.version)
            order by v.promotion, v.version
            """;

    private static final String DECIDED =
            """
            select ruleset, activity from decision
            where at >= ? and at < ? and ruleset <> all (?)
            order by at, activity
            """;

    private final Connection connection;
    private final Findings findings;
    private final Set<String> sealed = new HashSet<>();
    private final Set<String> unsealed = new HashSet<>();

    RulesetsCheck(Connection connection, Findings findings) {
        this.connection = connection;
        this.findings = findings;
    }

    private interface Row {
        void at(ResultSet row) throws SQLException;
    }

    void check() throws SQLException {
        each(RULESETS, this::ruleset);
        each(LIVE, this::live);
        each(TEXTS, this::text);
    }

    private void each(String sql, Row each) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    each.at(row);
                }
            }
        }
    }

    private void ruleset(ResultSet row) throws SQLException {
        Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
        inserted(
                row.getString("number"),
                "the ruleset %s, of %s, was never sealed: it was put in beside the service"
                        .formatted(row.getString("number"), at));
    }

    private void live(ResultSet row) throws SQLException {
        inserted(
                row.getString("number"),
                "the ruleset %s is in force and was never sealed: put one in force that was"
                        .formatted(row.getString("number")));
    }

    private void inserted(String number, String sentence) throws SQLException {
        if (!isSealed(number)) {
            findings.add(FindingKind.INSERTED, null, number, sentence);
        }
    }

    /** Read again for one that is not known: it may have been published since. */
    private boolean isSealed(String number) throws SQLException {
        if (!sealed.contains(number) && unsealed.add(number)) {
            each(SEALED, row -> sealed.add(row.getString("id")));
        }
        return sealed.contains(number);
    }

    /** What was sealed of a ruleset are the digests of its members. */
    private void text(ResultSet row) throws SQLException {
        String promotion = row.getString("promotion");
        if (!row.getString("digest").equals(PromotionDigest.of(promotion, row.getString("drl")))) {
            findings.add(
                    FindingKind.DIFFERS,
                    "the DRL of version %d of %s is not the one that its row has the digest of"
                            .formatted(row.getInt("version"), promotion));
        }
    }

    /** Of a stretch of time. */
    void decisions(OffsetDateTime from, OffsetDateTime end) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(DECIDED)) {
            query.setObject(1, from);
            query.setObject(2, end);
            query.setArray(3, connection.createArrayOf("int8", numbers()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    decision(row.getString("activity"), row.getString("ruleset"));
                }
            }
        }
    }

    /** Of an id that somebody changed there is no ruleset. */
    private Object[] numbers() {
        return sealed.stream()
                .filter(id -> id.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .toArray();
    }

    private void decision(String activity, String ruleset) throws SQLException {
        if (!isSealed(ruleset)) {
            findings.add(
                    FindingKind.INSERTED,
                    null,
                    Ids.decision(activity),
                    "the decision on the activity %s was made by the ruleset %s, which was never sealed"
                            .formatted(activity, ruleset));
        }
    }
}
