package io.promoment.app.promotions;

import io.promoment.app.http.RefusedStartException;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.ObserverMethod;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Opens the folder when the service starts and looks into it twice a second. It reads instead of waiting for the file
 * system's notices: those do not come from network drives and container mounts, or after the folder itself was replaced.
 */
@ApplicationScoped
class PromotionDoor {
    /** After all that may refuse to start, which have none: a service that does not come up changes nothing in force. */
    static final int PRIORITY = ObserverMethod.DEFAULT_PRIORITY + 500;

    private static final Logger LOG = Logger.getLogger(PromotionDoor.class);

    private final PromotionSettings settings;
    private final Rulesets rulesets;
    private final PromotionFolder folder;
    private volatile @Nullable String failure;

    private final ScheduledExecutorService looks =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "promotions"));

    @Inject
    PromotionDoor(PromotionSettings settings, Rulesets rulesets) {
        this.settings = settings;
        this.rulesets = rulesets;
        this.folder = settings.directory()
                .map(directory -> new PromotionFolder("folder", () -> PromotionFiles.in(directory), rulesets))
                .orElseGet(() -> new PromotionFolder("shipped", ShippedPromotions::read, rulesets));
    }

    PromotionFolder.State state() {
        return folder.state();
    }

    /** Why what is in force could not be brought up to date at the last look; empty when it could. */
    Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    /** Whether the promotions that ship are in force, for want of a folder. */
    boolean ships() {
        return settings.directory().isEmpty();
    }

    void open(@Observes @Priority(PRIORITY) StartupEvent starting) throws IOException, SQLException {
        settings.directory().ifPresent(PromotionDoor::requireDirectory);
        begin();
        long interval = settings.interval().toMillis();
        var unused = looks.scheduleWithFixedDelay(this::look, interval, interval, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void close() {
        looks.shutdownNow();
    }

    private void begin() throws IOException, SQLException {
        try {
            folder.begin();
        } catch (NotAcceptedException e) {
            throw new RefusedStartException(
                    e.getMessage()
                            + ". Start the release that ran before, pause it there or put a version in force that both accept; correct what comes from the folder in its file.");
        }
    }

    private static void requireDirectory(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new RefusedStartException(
                    "The promotions folder " + directory.toAbsolutePath()
                            + " is not there: make it, or leave promoment.promotions.directory out for the promotions that ship.");
        }
    }

    void look() {
        try {
            if (settings.directory().isPresent()) {
                folder.look();
            }
            rulesets.follow();
            worked();
        } catch (SQLException | RuntimeException e) {
            failed(e);
        }
    }

    private void worked() {
        if (failure != null) {
            LOG.info("What is in force is brought up to date again");
        }
        failure = null;
    }

    /** One line, however long it lasts: the next look comes in half a second. */
    private void failed(Exception e) {
        if (failure == null) {
            LOG.warnf("What is in force could not be brought up to date and stays, it is tried on: %s", e);
            LOG.debug("What is in force could not be brought up to date", e);
        }
        failure = String.valueOf(e.getMessage());
    }
}
