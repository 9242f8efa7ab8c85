package io.promoment.app.storage;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Keeps the monthly partitions three months ahead of the database's clock: a batch without a partition cannot be written. */
@ApplicationScoped
class Partitions {
    static final int AHEAD = 3;
    private static final Logger LOG = Logger.getLogger(Partitions.class);

    private final DataSource database;
    private final ScheduledExecutorService hourly =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "partitions"));

    @Inject
    Partitions(DataSource database) {
        this.database = database;
    }

    void start(@Observes StartupEvent starting) throws SQLException {
        keep();
        var unused = hourly.scheduleWithFixedDelay(this::keepOrWarn, 1, 1, TimeUnit.HOURS);
    }

    @PreDestroy
    void stop() {
        hourly.shutdownNow();
    }

    /** How many whole months after this one can be written; -1 when this one cannot. */
    int ahead() throws SQLException {
        return number("select partitions_ahead()");
    }

    private void keep() throws SQLException {
        int made = number("select keep_partitions(" + AHEAD + ")");
        if (made > 0) {
            LOG.infof("Made %d partitions; three months ahead are kept ready", made);
        }
    }

    /** Tried again in an hour, with three months to go; meanwhile health says so. */
    private void keepOrWarn() {
        try {
            keep();
        } catch (SQLException e) {
            LOG.warnf("Partitions could not be made, next attempt in an hour: %s", e.getMessage());
        }
    }

    private int number(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }
}
