package io.promoment.app.retention;

import io.promoment.app.promotions.Rulesets;
import io.promoment.app.seal.AuditQueue;
import io.promoment.core.audit.RetentionStatement;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Drops the months that need not be kept, each in a transaction of its own. */
@ApplicationScoped
class Retention {
    private static final Logger LOG = Logger.getLogger(Retention.class);

    private final DataSource database;
    private final Rulesets rulesets;
    private final RetentionSettings settings;
    private final ScheduledExecutorService hourly =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "retention"));

    @Inject
    Retention(DataSource database, Rulesets rulesets, RetentionSettings settings) {
        this.database = database;
        this.rulesets = rulesets;
        this.settings = settings;
    }

    /** After the promotions are in force: their settings say what must be kept. */
    void start(@Observes @Priority(Integer.MAX_VALUE) StartupEvent starting) {
        settings.retention().ifPresent(retention -> {
            sayWhatIsKeptLonger(horizon(retention), retention);
            var unused = hourly.scheduleWithFixedDelay(() -> dropOrWarn(retention), 0, 1, TimeUnit.HOURS);
        });
    }

    @PreDestroy
    void stop() {
        hourly.shutdownNow();
    }

    private Horizon horizon(Period retention) {
        return Horizon.of(Instant.now(), retention, rulesets.live().ruleset().settings());
    }

    private static void sayWhatIsKeptLonger(Horizon horizon, Period retention) {
        if (horizon.isHeldBack()) {
            LOG.warnf(
                    "promoment.audit.retention is %s, but what was decided since %s is kept: a decision on an activity that is as"
                            + " late as promoment.lateness.maximum allows may look back promoment.history.maximum-span."
                            + " Lower these, or keep more",
                    retention, horizon.needed());
        }
    }

    /** Tried again in an hour: somebody reads for long, or something waits to be sealed. */
    private void dropOrWarn(Period retention) {
        try {
            drop(horizon(retention));
        } catch (SQLException | RuntimeException | Error e) { // one that is not caught ends the schedule
            LOG.warnf("Old months could not be dropped, next attempt in an hour: %s", e);
        }
    }

    /** Gives the months that were dropped, the oldest first. */
    List<YearMonth> drop(Horizon horizon) throws SQLException {
        List<YearMonth> dropped = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                for (YearMonth month : new Months(connection).kept()) {
                    if (month.isBefore(horizon.firstKept()) && drop(connection, month)) {
                        dropped.add(month);
                    }
                }
            } finally {
                connection.rollback(); // of nothing, after the last month
            }
        }
        return dropped;
    }

    private static boolean drop(Connection connection, YearMonth month) throws SQLException {
        Months months = new Months(connection);
        months.lock();
        if (months.isUnsealed(month)) {
            connection.rollback();
            LOG.warnf("%s is kept until all that was decided in it is sealed", month);
            return false;
        }
        if (!months.kept().contains(month)) { // another instance was here first
            connection.rollback();
            return false;
        }
        RetentionStatement said = months.drop(month);
        AuditQueue.addRetention(connection, said);
        connection.commit();
        LOG.infof("Dropped what was decided in %s: entry %d of the retention", month, said.id());
        return true;
    }
}
