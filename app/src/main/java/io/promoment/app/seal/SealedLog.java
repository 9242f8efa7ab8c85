package io.promoment.app.seal;

import io.promoment.api.ProblemType;
import io.promoment.app.http.ProblemException;
import io.promoment.app.seal.LogStore.Leaf;
import io.promoment.app.seal.LogStore.Log;
import io.promoment.app.seal.LogStore.Stored;
import io.promoment.core.audit.Bundle;
import io.promoment.core.audit.ConsistencyProof;
import io.promoment.core.audit.Digest;
import io.promoment.core.audit.InclusionProof;
import io.promoment.core.decision.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Looks things up in what is sealed, and proves them. */
@ApplicationScoped
class SealedLog {
    private static final String DECIDED_AT = "select at from activity_key where id = ?";

    private final DataSource database;

    @Inject
    SealedLog(DataSource database) {
        this.database = database;
    }

    interface Look<T extends @Nullable Object> {
        T at(Reading reading) throws SQLException;
    }

    /** @throws IllegalStateException when the database fails; the cause says how */
    <T extends @Nullable Object> T look(Look<T> look) {
        try (Connection connection = database.getConnection()) {
            return look.at(new Reading(connection));
        } catch (SQLException e) {
            throw new IllegalStateException("The database failed on the audit log", e);
        } catch (DamagedLogException e) {
            throw AuditProblems.damaged(e);
        }
    }

    /**
     * From an entry to a checkpoint, the latest where none is given.
     *
     * @throws ProblemException where there is no such checkpoint, or it does not cover that entry
     */
    Export export(long from, @Nullable Long to) {
        return look(reading -> {
            Stored end = to == null ? reading.latest() : reading.checkpoint(ProblemType.INVALID_PARAMETER, "to", to);
            if (from >= end.size()) {
                throw AuditProblems.notCovered(from, end.size());
            }
            List<Digest> before = Edge.subtrees(from, new StoredNodes(reading.connection()));
            return new Export(database, reading.log(), from, end, before);
        });
    }

    /** That an entry is in a tree, with the note of that size where there is one. */
    record Included(Leaf leaf, InclusionProof proof, Optional<Stored> checkpoint) {}

    /** That a tree continues another, with the note of the later size where there is one. */
    record Continued(ConsistencyProof proof, Optional<Stored> checkpoint) {}

    /** One look, on one connection. */
    static final class Reading {
        private final Connection connection;
        private final LogStore store;

        Reading(Connection connection) {
            this.connection = connection;
            this.store = new LogStore(connection);
        }

        Connection connection() {
            return connection;
        }

        LogStore store() {
            return store;
        }

        Log log() throws SQLException {
            return store.log().orElseThrow(AuditProblems::nothingSealed);
        }

        Stored latest() throws SQLException {
            Optional<Stored> latest = store.latest();
            if (latest.isEmpty() && store.log().isPresent()) {
                throw DamagedLogException.emptied();
            }
            return latest.orElseThrow(AuditProblems::nothingSealed);
        }

        /** Of exactly that size, which a parameter gave. */
        Stored checkpoint(ProblemType otherwise, String parameter, long size) throws SQLException {
            Optional<Stored> stored = store.ofSize(size);
            if (stored.isPresent()) {
                return stored.get();
            }
            latest();
            throw AuditProblems.noCheckpoint(
                    otherwise, parameter, size, store.below(size, 1).stream().findFirst(), store.above(size));
        }

        /** An entry with all that proves it. */
        Bundle bundle(String id) throws SQLException {
            Log log = log();
            Included included = include(leaf(id), null);
            return new Bundle(
                    included.leaf().entry(),
                    included.leaf().hash(),
                    new LogReading(connection, log).record(included.leaf()),
                    included.proof(),
                    included.checkpoint().map(Stored::note).orElse(""),
                    log.key().text());
        }

        /** @param id of a decision, or an index */
        Leaf leaf(String id) throws SQLException {
            Stored latest = latest();
            EntryStore entries = new EntryStore(connection);
            Optional<String> activity = Ids.activityOf(id);
            if (activity.isPresent()) {
                Optional<Leaf> leaf = entries.ofDecision(activity.get(), id);
                return leaf.isPresent() ? leaf.get() : none(id, activity.get(), latest);
            }
            boolean isIndex = id.matches("[0-9]{1,18}");
            return (isIndex ? entries.at(Long.parseLong(id)) : Optional.<Leaf>empty())
                    .orElseThrow(() -> AuditProblems.unknownEntry(id, latest.size()));
        }

        private Leaf none(String id, String activity, Stored latest) throws SQLException {
            Optional<Instant> decided = decidedAt(activity);
            if (decided.isEmpty()) {
                throw AuditProblems.unknownEntry(id, latest.size());
            }
            Log log = log();
            throw decided.get().isBefore(log.since())
                    ? AuditProblems.notCovered(id, log)
                    : AuditProblems.notSealedYet(id);
        }

        private Optional<Instant> decidedAt(String activity) throws SQLException {
            try (PreparedStatement query = connection.prepareStatement(DECIDED_AT)) {
                query.setString(1, activity);
                try (ResultSet row = query.executeQuery()) {
                    return row.next()
                            ? Optional.of(row.getObject(1, OffsetDateTime.class).toInstant())
                            : Optional.empty();
                }
            }
        }

        /** @param wanted size of the tree; the latest checkpoint's when null */
        Included include(Leaf leaf, @Nullable Long wanted) throws SQLException {
            Stored latest = latest();
            long size = size("size", wanted, latest);
            long index = leaf.entry().index();
            if (index >= size) {
                throw AuditProblems.notIn(index, size);
            }
            return new Included(
                    leaf, InclusionProof.make(index, size, new StoredNodes(connection)), store.ofSize(size));
        }

        Continued consistency(long first, @Nullable Long wanted) throws SQLException {
            Stored latest = latest();
            long second = size("second", wanted, latest);
            size("first", first, latest);
            if (first > second) {
                throw AuditProblems.backwards(first, second);
            }
            return new Continued(
                    ConsistencyProof.make(first, second, new StoredNodes(connection)), store.ofSize(second));
        }

        private static long size(String parameter, @Nullable Long wanted, Stored latest) {
            if (wanted == null) {
                return latest.size();
            }
            if (wanted > latest.size()) {
                throw AuditProblems.pastTree(parameter, wanted, latest.size());
            }
            return wanted;
        }
    }
}
