package io.promoment.app.promotions;

import io.promoment.rules.engine.RulesetSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Makes rulesets that are or were in force again, of what is stored of them. */
final class RulesetSources {
    private final DataSource database;
    private final RulesetLinks links;

    RulesetSources(DataSource database, RulesetLinks links) {
        this.database = database;
        this.links = links;
    }

    /** What a ruleset is made of. */
    record Sources(PromotionStore.Stored stored, SortedMap<String, VersionStore.Version> versions) {
        Set<String> digests() {
            return versions.values().stream().map(VersionStore.Version::digest).collect(Collectors.toSet());
        }
    }

    Optional<Sources> find(long number) throws SQLException {
        try (Connection connection = database.getConnection()) {
            PromotionStore store = new PromotionStore(connection);
            Optional<PromotionStore.Stored> stored = store.ruleset(number);
            return stored.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Sources(stored.get(), store.versionsOf(number)));
        }
    }

    /**
     * Links it, taking over what it shares with another ruleset.
     *
     * @throws NotAcceptedException when this release does not take one of its versions
     */
    LiveRuleset link(Sources sources, @Nullable LiveRuleset other) {
        RulesetSettings then = RulesetSettingsCodec.read(sources.stored().settings());
        return new LiveRuleset(sources.stored().number(), links.link(then, sources.versions(), other));
    }
}
