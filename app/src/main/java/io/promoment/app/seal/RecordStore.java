package io.promoment.app.seal;

import io.promoment.core.audit.ChangeStatement;
import io.promoment.core.audit.ChangeStatement.Texts;
import io.promoment.core.audit.RetentionStatement;
import io.promoment.core.audit.RulesetStatement;
import io.promoment.core.audit.RulesetStatement.Member;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Changes to promotions, rulesets and dropped months as they are stored: their statements are made of nothing else, now and later. */
final class RecordStore {
    private static final String CHANGES =
            """
            select c.id, c.at, c.promotion, c.version::bigint, c.change, c.replaced::bigint, c.door, c.by, c.forced, c.comment, c.ruleset,
                   r.digest as ruleset_digest,
                   v.digest as digest, v.drl as drl, v.scenarios as scenarios,
                   b.digest as digest_before, b.drl as drl_before, b.scenarios as scenarios_before
            from promotion_change c
            left join ruleset r on r.number = c.ruleset
            left join promotion_version v on v.promotion = c.promotion and v.version = c.version
            left join promotion_version b on b.promotion = c.promotion and b.version = c.replaced
            where c.id = any (?)
            """;

    private static final String RULESETS =
            """
            select number, at, digest, settings from ruleset where number = any (?)
            """;

    private static final String MEMBERS =
            """
            select m.ruleset, m.promotion, m.version, v.digest
            from ruleset_promotion m
            left join promotion_version v on v.promotion = m.promotion and v.version = m.version
            where m.ruleset = any (?)
            """;

    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");

    private static final String RETENTIONS =
            """
            select id, at, months from retention where id = any (?)
            """;

    private final Connection connection;

    RecordStore(Connection connection) {
        this.connection = connection;
    }

    /** By their ids, those that there are. */
    Map<Long, ChangeStatement> changes(Collection<Long> ids) throws SQLException {
        Map<Long, ChangeStatement> changes = new HashMap<>();
        if (!ids.isEmpty()) {
            try (PreparedStatement query = withIds(CHANGES, ids);
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    changes.put(row.getLong("id"), change(row));
                }
            }
        }
        return changes;
    }

    private static ChangeStatement change(ResultSet row) throws SQLException {
        return new ChangeStatement(
                row.getLong("id"),
                time(row),
                row.getString("promotion"),
                row.getObject("version", Long.class),
                row.getString("change"),
                row.getObject("replaced", Long.class),
                row.getString("door"),
                row.getString("by"),
                row.getBoolean("forced"),
                row.getString("comment"),
                row.getLong("ruleset"),
                orNothing(row.getString("ruleset_digest")),
                texts(row, ""),
                texts(row, "_before"));
    }

    private static @Nullable Texts texts(ResultSet row, String which) throws SQLException {
        String drl = row.getString("drl" + which);
        return drl == null ? null : new Texts(row.getString("digest" + which), drl, row.getString("scenarios" + which));
    }

    /** By their numbers, those that there are. */
    Map<Long, RulesetStatement> rulesets(Collection<Long> numbers) throws SQLException {
        Map<Long, RulesetStatement> rulesets = new HashMap<>();
        if (!numbers.isEmpty()) {
            Map<Long, List<Member>> members = members(numbers);
            try (PreparedStatement query = withIds(RULESETS, numbers);
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    long number = row.getLong("number");
                    rulesets.put(
                            number,
                            new RulesetStatement(
                                    number,
                                    time(row),
                                    row.getString("digest"),
                                    row.getString("settings"),
                                    members.getOrDefault(number, List.of())));
                }
            }
        }
        return rulesets;
    }

    private Map<Long, List<Member>> members(Collection<Long> numbers) throws SQLException {
        Map<Long, List<Member>> members = new HashMap<>();
        try (PreparedStatement query = withIds(MEMBERS, numbers);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                members.computeIfAbsent(row.getLong("ruleset"), number -> new ArrayList<>())
                        .add(new Member(
                                row.getString("promotion"),
                                row.getLong("version"),
                                orNothing(row.getString("digest"))));
            }
        }
        return members;
    }

    /** By their ids, those that there are. */
    Map<Long, RetentionStatement> retentions(Collection<Long> ids) throws SQLException {
        Map<Long, RetentionStatement> retentions = new HashMap<>();
        if (!ids.isEmpty()) {
            try (PreparedStatement query = withIds(RETENTIONS, ids);
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    retentions.put(
                            row.getLong("id"), new RetentionStatement(row.getLong("id"), time(row), months((String[])
                                    row.getArray("months").getArray())));
                }
            }
        }
        return retentions;
    }

    /** Without what is no month, which is not what was sealed. */
    private static List<YearMonth> months(String[] texts) {
        return Stream.of(texts)
                .filter(text -> MONTH.matcher(text).matches())
                .map(YearMonth::parse)
                .toList();
    }

    private PreparedStatement withIds(String sql, Collection<Long> ids) throws SQLException {
        PreparedStatement query = connection.prepareStatement(sql);
        query.setArray(1, connection.createArrayOf("int8", ids.toArray()));
        return query;
    }

    /** Of a row that somebody deleted: the statement is another one then. */
    private static String orNothing(@Nullable String digest) {
        return digest == null ? "" : digest;
    }

    private static Instant time(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }
}
