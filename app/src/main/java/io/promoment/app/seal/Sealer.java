package io.promoment.app.seal;

import io.promoment.app.seal.Sealing.Done;
import io.promoment.core.audit.SigningKey;
import io.promoment.core.audit.VerifierKey;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.ObserverMethod;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Seals in the background, for as long as the service runs. */
@ApplicationScoped
class Sealer {
    /** After all that may refuse to start: a service that does not come up begins no log. */
    private static final int PRIORITY = ObserverMethod.DEFAULT_PRIORITY + 1_000;

    private static final Duration ENDING = Duration.ofSeconds(10);
    private static final Logger LOG = Logger.getLogger(Sealer.class);

    private final AuditSettings settings;
    private final KeyFile key;
    private final Sealing sealing;
    private volatile @Nullable String failure;

    private final ScheduledExecutorService rounds =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "sealer"));

    @Inject
    Sealer(DataSource database, AuditSettings settings) {
        this.settings = settings;
        Optional<KeptCheckpoints> kept = settings.checkpoints().map(target -> new KeptCheckpoints(target, System.out));
        this.key = new KeyFile(settings.key());
        this.sealing = new Sealing(
                database,
                new OwnKey(key, settings.origin()),
                settings.sealing().most(),
                note -> kept.ifPresent(checkpoints -> checkpoints.write(note)));
    }

    void start(@Observes @Priority(PRIORITY) StartupEvent starting) {
        if (settings.sealing().enabled()) {
            long every = settings.sealing().every().toMillis();
            var unused = rounds.scheduleWithFixedDelay(this::seal, 0, every, TimeUnit.MILLISECONDS);
        } else {
            LOG.info("This instance seals nothing (promoment.audit.sealing.enabled): another one must");
        }
    }

    /** A round that is under way is ended, the rest of the queue waits for the next start. */
    @PreDestroy
    void stop() throws InterruptedException {
        rounds.shutdown();
        if (!rounds.awaitTermination(ENDING.toMillis(), TimeUnit.MILLISECONDS)) {
            rounds.shutdownNow();
        }
    }

    /** The public half of the key that this instance has, whatever the database says; empty when it has none that can be read. */
    Optional<VerifierKey> ownKey(String origin) {
        try {
            return key.read(origin).map(SigningKey::verifier);
        } catch (NotSealingException e) {
            LOG.debug("This instance has no key to compare the log's with", e);
            return Optional.empty();
        }
    }

    /** Why the last round failed; empty when it did not. */
    Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    /** Whatever is thrown here ends the schedule. */
    void seal() {
        try {
            Done done = sealing.round();
            while (done.more() && !rounds.isShutdown()) {
                done = sealing.round();
            }
            worked();
        } catch (SQLException | RuntimeException | Error e) {
            failed(e);
        }
    }

    private void worked() {
        if (failure != null) {
            LOG.info("The audit log is sealed again");
        }
        failure = null;
    }

    /** One line, however long it lasts: the next round comes soon, and nothing of the queue is lost. */
    private void failed(Throwable e) {
        String message = e instanceof Error || e.getMessage() == null ? e.toString() : e.getMessage();
        if (failure == null) {
            LOG.warnf("The audit log is not being sealed, it is tried on: %s", message);
            LOG.debug("The audit log is not being sealed", e);
        }
        failure = message;
    }
}
