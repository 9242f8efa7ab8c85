package io.promoment.app.seal;

import io.promoment.app.seal.LogStore.Stored;
import io.promoment.core.audit.Finding;
import io.promoment.core.audit.SignedNote;
import io.promoment.core.audit.Trust;
import io.promoment.core.audit.Verdict;
import io.promoment.core.audit.Verification;
import io.promoment.core.audit.VerifierKey;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Looks for everything that somebody did to the log and to what it covers. */
final class LogVerification {
    private static final long STEP = 10_240;

    private final DataSource database;
    private final Export export;
    private final Trust trust;

    /** @param key that is trusted: the one of this instance, where it has one */
    LogVerification(DataSource database, Export export, VerifierKey key, List<SignedNote> kept) {
        this.database = database;
        this.export = export;
        this.trust = new Trust(key, kept);
    }

    /** Is told how far it is. */
    interface Progress {
        void at(String step, long entries, long of) throws IOException;
    }

    /**
     * What came out.
     *
     * @param more findings that only the database shows
     */
    record Outcome(Verdict verdict, long more) {
        boolean untouched() {
            return verdict.untouched() && more == 0;
        }
    }

    Outcome run(Consumer<Finding> told, Progress progress) throws IOException, SQLException {
        Verification verification = new Verification(trust, told);
        long size = export.to().size();
        verification.begin(export.header());
        for (long first = 0; first < size; first = LogReading.end(first, size)) {
            export.part(first).forEach(verification::add);
            if (LogReading.end(first, size) % STEP == 0) {
                progress.at("entries", LogReading.end(first, size), size);
            }
        }
        Verdict verdict = verification.end();
        progress.at("entries", size, size);
        Findings findings = new Findings(told);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            rows(connection, findings, progress);
            connection.rollback();
        }
        return new Outcome(verdict, findings.count());
    }

    private void rows(Connection connection, Findings findings, Progress progress) throws IOException, SQLException {
        Stored latest = export.to();
        new LogCheck(connection, findings).check(export.log(), latest);
        joinStretches(connection);
        Instant since = since(connection);
        Stretches stretches = new Stretches(connection);
        RulesetsCheck rulesets = new RulesetsCheck(connection, findings);
        rulesets.check();
        stretches.each(since, rulesets::decisions);
        RowsCheck rows = new RowsCheck(connection, findings);
        rows.changes(since.atOffset(ZoneOffset.UTC));
        stretches.each(since, rows::check);
        progress.at("rows", latest.size(), latest.size());
        lookUpByKey(connection);
        PlacesCheck places = new PlacesCheck(connection, findings);
        places.check(new EntryStore(connection).hasRetention());
        stretches.each(since, places::keys);
    }

    /** As it was sealed, where that is still there. */
    private Instant since(Connection connection) throws SQLException {
        return new EntryStore(connection)
                .at(0)
                .map(leaf -> leaf.entry().at())
                .orElse(export.log().since());
    }

    /** All entries of a batch have one time: to look each row up by its time would compare each with each. */
    private static void joinStretches(Connection connection) throws SQLException {
        try (Statement set = connection.createStatement()) {
            set.execute("set local enable_nestloop = off");
        }
    }

    /** The tables are large, and each row is found by a key: left to itself the database may read them whole. */
    private static void lookUpByKey(Connection connection) throws SQLException {
        try (Statement set = connection.createStatement()) {
            set.execute(
                    """
                    set local enable_nestloop = on;
                    set local enable_hashjoin = off;
                    set local enable_mergejoin = off;
                    set local enable_seqscan = off
                    """);
        }
    }
}
