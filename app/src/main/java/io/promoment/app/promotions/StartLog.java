package io.promoment.app.promotions;

import io.promoment.rules.engine.InForce;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Says what is in force when the service starts: the first thing to look at when it gives what it should not. */
@ApplicationScoped
class StartLog {
    private static final Logger LOG = Logger.getLogger(StartLog.class);

    private final Rulesets rulesets;
    private final String database;

    @Inject
    StartLog(Rulesets rulesets, @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url) {
        this.rulesets = rulesets;
        this.database = withoutParameters(url);
    }

    void say(@Observes @Priority(PromotionDoor.PRIORITY + 1) StartupEvent starting) {
        LiveRuleset live = rulesets.live();
        LOG.infof(
                "In force: ruleset %d (%s) with %d rules, days in %s: %s",
                live.number(),
                live.ruleset().digest(),
                live.ruleset().promotions().stream()
                        .mapToInt(promotion ->
                                promotion.promotion().promotion().rules().size())
                        .sum(),
                live.ruleset().settings().zone(),
                live.ruleset().promotions().stream()
                        .map(StartLog::nameAndVersion)
                        .collect(Collectors.joining(", ")));
        LOG.infof("Database: %s", database);
    }

    private static String nameAndVersion(InForce promotion) {
        return promotion.promotion().name() + " v" + promotion.version();
    }

    /** A password may stand in them. */
    private static String withoutParameters(String url) {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }
}
