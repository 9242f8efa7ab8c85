package io.promoment.app.seal;

import io.promoment.app.intake.Intake;
import io.promoment.app.intake.Received;
import io.promoment.app.pipeline.Database;
import io.promoment.app.pipeline.Decided;
import io.promoment.app.pipeline.OtherInstance;
import io.promoment.app.pipeline.Schema;
import io.promoment.app.promotions.Rulesets;
import io.promoment.core.activity.InvalidActivityException;
import io.promoment.core.audit.ExportLine;
import io.promoment.core.audit.ExportReader;
import io.promoment.core.audit.Finding;
import io.promoment.core.audit.FindingKind;
import io.promoment.core.audit.PromotionDigest;
import io.promoment.core.audit.RetentionStatement;
import io.promoment.core.audit.SignedNote;
import io.promoment.core.audit.Trust;
import io.promoment.core.audit.Verification;
import io.promoment.core.audit.VerifierKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** A log of a test's own: an empty schema beside the service's, an instance that decides into it, and one that seals. */
final class OwnLog {
    private final Intake intake;
    private final OtherInstance instance;
    private final List<String> notes = new ArrayList<>();
    private final Path key;
    final DataSource source;
    final Database database;

    OwnLog(String name, DataSource real, Intake intake, Rulesets rulesets, Path directory)
            throws SQLException, IOException {
        this.intake = intake;
        this.source = Schema.fresh(name, real);
        this.database = new Database(source);
        this.instance = new OtherInstance(source, rulesets);
        this.key = directory.resolve("audit-key.pem");
    }

    Path key() {
        return key;
    }

    /** The notes that were sealed, in order. */
    List<String> notes() {
        return notes;
    }

    Sealing sealing(int most) {
        return sealing(key, Optional.of("example.com/log"), most);
    }

    Sealing sealing(Path keyFile, Optional<String> origin, int most) {
        return new Sealing(source, new OwnKey(new KeyFile(keyFile), origin), most, notes::add);
    }

    /** As one batch. */
    List<Decided> decide(List<Received> batch) {
        return instance.decide(batch);
    }

    /** A visit of the customer; some of them are given something for it. */
    Received visit(String customer) throws InvalidActivityException {
        String body =
                """
                { "id": "%s", "type": "customer.custom_event", "created_at": "2026-09-03T10:14:27.511Z",
                  "data": { "customer": { "id": "%s" }, "event": { "type": "visit", "metadata": {} } } }
                """
                        .formatted("event_" + UUID.randomUUID(), customer);
        return intake.receive(body.getBytes(StandardCharsets.UTF_8), null);
    }

    /** So many visits of customers in turn, as one batch. */
    List<Decided> visits(int count, int customers) throws InvalidActivityException {
        List<Received> batch = new ArrayList<>();
        for (int visit = 0; visit < count; visit++) {
            batch.add(visit("cust_" + visit % customers));
        }
        return decide(batch);
    }

    /** A change to a promotion of the test's own, with a text before and after. */
    void change(String promotion) throws SQLException {
        String sql =
                """
                insert into promotion_version values ('%1$s', 1, '%2$s', 'rule before', null, now(), 'api', null),
                                                     ('%1$s', 2, '%3$s', 'rule after', '- scenario: x', now(), 'api', null);
                insert into promotion_change (at, promotion, version, change, replaced, door, by, ruleset)
                select clock_timestamp(), '%1$s', 2, 'activated', 1, 'api', 'ci', number from ruleset_live
                """
                        .formatted(
                                promotion,
                                PromotionDigest.of(promotion, "rule before"),
                                PromotionDigest.of(promotion, "rule after"));
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select max(id) from promotion_change")) {
                row.next();
                AuditQueue.addChange(connection, row.getLong(1));
            }
            connection.commit();
        }
    }

    /** A version in the ruleset in force, older than all that is sealed. */
    void member(String promotion) throws SQLException {
        database.execute(
                """
                insert into promotion_version values ('%1$s', 1, '%2$s', 'rule older', null, '2026-01-01T00:00Z', 'api', null);
                insert into ruleset_promotion select number, '%1$s', 1 from ruleset_live
                """
                        .formatted(promotion, PromotionDigest.of(promotion, "rule older")));
    }

    void dropMonth(String month) throws SQLException {
        for (String table : List.of("activity", "decision", "firing", "action")) {
            database.execute("drop table " + table + "_" + month.replace('-', '_'));
        }
    }

    /** Next month: a month is dropped once it is over. */
    void sayThatItWasDropped(String month) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "insert into retention (at, months) values (clock_timestamp() + interval '1 month', array['%s']) returning id, at"
                                .formatted(month))) {
            row.next();
            AuditQueue.addRetention(
                    connection,
                    new RetentionStatement(
                            row.getLong("id"),
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            List.of(YearMonth.parse(month))));
        }
    }

    /** What a verification says: findings, and the verdict as the last line. */
    record Said(List<Finding> findings, boolean untouched) {
        boolean names(FindingKind kind, String part) {
            return findings.stream()
                    .anyMatch(finding ->
                            finding.kind() == kind && (finding.sentence().contains(part) || part.equals(finding.id())));
        }
    }

    /** As the service does it. */
    Said verify(String... kept) throws SQLException, IOException {
        List<Finding> findings = new ArrayList<>();
        SealedLog sealed = new SealedLog(source);
        VerifierKey trusted =
                new KeyFile(key).read("example.com/log").orElseThrow().verifier();
        boolean untouched = new LogVerification(source, sealed.export(0, null), trusted, notes(kept))
                .run(findings::add, (step, entries, of) -> {})
                .untouched();
        return new Said(findings, untouched);
    }

    /** As an auditor does it, elsewhere, from an export and the key. */
    Said verifyOffline(String... kept) throws IOException {
        VerifierKey trusted =
                new KeyFile(key).read("example.com/log").orElseThrow().verifier();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        new SealedLog(source).export(0, null).write(file);
        List<Finding> findings = new ArrayList<>();
        Verification verification = new Verification(new Trust(trusted, notes(kept)), findings::add);
        ExportReader reader = new ExportReader(new ByteArrayInputStream(file.toByteArray()));
        verification.begin(((ExportReader.Content.OfExport) reader.begin()).header());
        for (ExportLine line = reader.next(); line != null; line = reader.next()) {
            verification.add(line);
        }
        return new Said(findings, verification.end().untouched());
    }

    private static List<SignedNote> notes(String... kept) {
        return Stream.of(kept).map(SignedNote::read).toList();
    }

    private static final List<String> KEPT = List.of(
            "activity_key",
            "customer",
            "activity",
            "decision",
            "firing",
            "action",
            "promotion_version",
            "promotion_change",
            "audit_leaf",
            "audit_tile",
            "audit_checkpoint",
            "audit_log");

    /** Remembers all rows. */
    void backUp() throws SQLException {
        for (String table : KEPT) {
            database.execute("create table backup_%1$s as table %1$s".formatted(table));
        }
    }

    /** Puts all rows back. */
    void restore() throws SQLException {
        StringBuilder sql = new StringBuilder();
        for (String table : KEPT) {
            sql.append("delete from %1$s; insert into %1$s overriding system value select * from backup_%1$s;"
                    .formatted(table));
        }
        tamper(sql.toString());
    }

    /** As a database administrator can: no trigger refuses. */
    void tamper(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            try {
                statement.execute(sql);
            } finally {
                statement.execute("reset session_replication_role");
            }
        }
    }

    interface Look<T> {
        T at(SealedLog.Reading reading) throws SQLException;
    }

    <T> T look(Look<T> look) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return look.at(new SealedLog.Reading(connection));
        }
    }
}
