package io.promoment.app.seal;

import io.promoment.app.seal.LogReading.Part;
import io.promoment.core.audit.Finding;
import io.promoment.core.audit.SignedNote;
import io.promoment.core.audit.Trust;
import io.promoment.core.audit.Verdict;
import io.promoment.core.audit.Verification;
import io.promoment.core.audit.VerifierKey;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
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

    /**
     * Looks at all of it.
     *
     * @throws IOException when it could not be read to the end, or nobody takes the progress
     */
    Outcome run(Consumer<Finding> told, Progress progress) throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(2, task -> new Thread(task, "verify"));
        try {
            Future<Findings> rows = threads.submit(this::rows);
            Verification verification = new Verification(trust, told);
            verification.begin(export.header());
            entries(verification, threads, progress);
            Verdict verdict = verification.end();
            Findings findings = result(rows);
            progress.at("rows", export.to().size(), export.to().size());
            findings.first().forEach(told);
            return new Outcome(verdict, findings.count());
        } finally {
            threads.shutdownNow();
            awaitEnd(threads);
        }
    }

    /** One statement more at most: until then its connection is in use. */
    private static void awaitEnd(ExecutorService threads) {
        boolean interrupted = false;
        while (!threads.isTerminated()) {
            try {
                var unused = threads.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException stopping) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** While one part is looked at the next one is read. */
    private void entries(Verification verification, ExecutorService threads, Progress progress) throws IOException {
        long size = export.to().size();
        Future<Part> next = threads.submit(() -> export.part(0));
        for (long at = 0; at < size; ) {
            Part part = result(next);
            if (part.end() < size) {
                next = threads.submit(() -> export.part(part.end()));
            }
            part.lines().forEach(verification::add);
            if (part.end() / STEP > at / STEP || part.end() == size) {
                progress.at("entries", part.end(), size);
            }
            at = part.end();
        }
    }

    private static <T> T result(Future<T> read) throws IOException {
        try {
            return read.get();
        } catch (ExecutionException e) {
            throw new IOException("The log could not be read on", e.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while the log was read");
        }
    }

    /** What the entries do not show. */
    private Findings rows() throws SQLException {
        Findings findings = new Findings();
        try (Connection connection = database.getConnection()) {
            Instant since = since(connection);
            RulesetsCheck rulesets = new RulesetsCheck(connection, findings);
            RowsCheck rows = new RowsCheck(connection, findings);
            PlacesCheck places = new PlacesCheck(connection, findings);
            Stretches stretches = new Stretches(connection, since);
            Planning.JOIN.check(connection, () -> {
                new LogCheck(connection, findings).check(export.log(), export.to());
                rulesets.check();
                rows.changes(since.atOffset(ZoneOffset.UTC));
            });
            stretches.each(Planning.JOIN, (from, end) -> {
                rulesets.decisions(from, end);
                rows.check(from, end);
            });
            places.check(new EntryStore(connection).hasRetention());
            stretches.each(Planning.LOOK_UP_BY_KEY, places::keys);
        }
        return findings;
    }

    /** As it was sealed, where that is still there. */
    private Instant since(Connection connection) throws SQLException {
        return new EntryStore(connection)
                .at(0)
                .map(leaf -> leaf.entry().at())
                .orElse(export.log().since());
    }
}
