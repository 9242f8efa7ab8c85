package io.promoment.app.promotions;

import io.promoment.rules.compile.Compilation;
import io.promoment.rules.engine.InForce;
import io.promoment.rules.engine.Ruleset;
import io.promoment.rules.engine.RulesetSettings;
import io.promoment.rules.language.Problem;
import io.promoment.rules.language.PromotionSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The ruleset in force, and those that were. A decision takes the one in force once and keeps to it. */
@ApplicationScoped
public class Rulesets {
    private final DataSource database;
    private final RulesetSettings settings;
    private final CompiledPromotions compiled = new CompiledPromotions();
    private final AtomicReference<@Nullable LiveRuleset> live = new AtomicReference<>();

    @Inject
    Rulesets(DataSource database, ProgrammeSettings programme, HistorySettings history, LatenessSettings lateness) {
        this.database = database;
        this.settings = ConfiguredSettings.of(programme, history, lateness);
    }

    /**
     * The ruleset in force.
     *
     * @throws IllegalStateException before the first one is
     */
    public LiveRuleset live() {
        return isLive().orElseThrow(() -> new IllegalStateException("no ruleset is in force yet"));
    }

    /** Empty only while the service starts. */
    public Optional<LiveRuleset> isLive() {
        return Optional.ofNullable(live.get());
    }

    /**
     * The ruleset that the database says is in force: the one known here, or what another instance published since.
     *
     * @throws IllegalStateException when there is none with that number
     */
    public LiveRuleset numbered(long number) throws SQLException {
        LiveRuleset now = live.get();
        return now != null && now.number() == number ? now : bringInForce(number);
    }

    private synchronized LiveRuleset bringInForce(long number) throws SQLException {
        LiveRuleset other = byNumber(number).orElseThrow(() -> new IllegalStateException("no ruleset " + number));
        LiveRuleset now = live.get();
        if (now == null || now.number() < number) {
            live.set(other);
        }
        return other;
    }

    /** A ruleset that is or was in force, linked again from what is stored. */
    public Optional<LiveRuleset> byNumber(long number) throws SQLException {
        LiveRuleset now = live.get();
        if (now != null && now.number() == number) {
            return Optional.of(now);
        }
        try (Connection connection = database.getConnection()) {
            PromotionStore store = new PromotionStore(connection);
            Optional<PromotionStore.Stored> stored = store.ruleset(number);
            if (stored.isEmpty()) {
                return Optional.empty();
            }
            RulesetSettings then = RulesetSettingsCodec.read(stored.get().settings());
            return Optional.of(new LiveRuleset(number, link(then, store.versionsOf(number))));
        }
    }

    /** The names in force, or in the ruleset that was when the service ended. */
    SortedSet<String> namesInForce() throws SQLException {
        try (Connection connection = database.getConnection()) {
            PromotionStore store = new PromotionStore(connection);
            OptionalLong number = store.liveNumber();
            return new TreeSet<>(
                    number.isPresent() ? store.versionsOf(number.getAsLong()).keySet() : List.<String>of());
        }
    }

    /** Checks a text that is to be published. */
    Compilation check(PromotionSource source) {
        Compilation compilation = compiled.compile(source);
        if (compilation instanceof Compilation.Compiled fine) {
            List<Problem> problems = LooksTooFarBack.problems(fine.promotion().promotion(), settings.historyMaxSpan());
            return problems.isEmpty() ? fine : new Compilation.Refused(problems, fine.warnings());
        }
        return compilation;
    }

    /** Puts in force what another instance published. */
    void follow() throws SQLException {
        OptionalLong number;
        try (Connection connection = database.getConnection()) {
            number = new PromotionStore(connection).liveNumber();
        }
        LiveRuleset now = live.get();
        if (now != null && number.isPresent() && number.getAsLong() > now.number()) {
            bringInForce(number.getAsLong());
        }
    }

    /** Brings what is in force in line with an offer, in one transaction, and says what that changed. */
    synchronized List<Change> publish(Offer offer) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Published published = publish(offer, new PromotionStore(connection));
                connection.commit();
                live.set(published.ruleset());
                return published.changes();
            } finally {
                connection.rollback(); // of nothing, after the commit
            }
        }
    }

    private record Published(LiveRuleset ruleset, List<Change> changes) {}

    private Published publish(Offer offer, PromotionStore store) throws SQLException {
        store.lockRulesets();
        OptionalLong number = store.liveNumber();
        Optional<PromotionStore.Stored> before =
                number.isPresent() ? store.ruleset(number.getAsLong()) : Optional.empty();
        SortedMap<String, PromotionStore.Version> versions =
                number.isPresent() ? store.versionsOf(number.getAsLong()) : new TreeMap<>();
        List<Change> changes = apply(offer, versions, store);
        Ruleset ruleset = link(settings, versions);
        if (before.isPresent() && before.get().digest().equals(ruleset.digest())) {
            return new Published(new LiveRuleset(number.getAsLong(), ruleset), changes);
        }
        return new Published(new LiveRuleset(add(ruleset, offer.door(), changes, store, versions), ruleset), changes);
    }

    private static List<Change> apply(
            Offer offer, SortedMap<String, PromotionStore.Version> versions, PromotionStore store) throws SQLException {
        List<Change> changes = new ArrayList<>();
        for (Offer.Text text : offer.texts()) {
            String name = text.promotion().name();
            PromotionStore.Version inForce = versions.get(name);
            if (inForce == null || !inForce.digest().equals(text.promotion().digest())) {
                changes.add(bringIn(offer.door(), text, versions, store));
            }
        }
        for (String name : offer.gone()) {
            PromotionStore.Version inForce = versions.get(name);
            if (inForce != null && !inForce.door().equals("api")) {
                versions.remove(name);
                changes.add(Change.paused(name, inForce.version()));
            }
        }
        return changes;
    }

    private static Change bringIn(
            String door, Offer.Text text, SortedMap<String, PromotionStore.Version> versions, PromotionStore store)
            throws SQLException {
        String name = text.promotion().name();
        String digest = text.promotion().digest();
        var known = store.versionWith(name, digest);
        int version = known.isPresent() ? known.getAsInt() : store.addVersion(door, text);
        versions.put(
                name,
                new PromotionStore.Version(
                        version, digest, door, text.promotion().promotion().source()));
        return known.isPresent() ? Change.activated(name, version) : Change.published(name, version);
    }

    private long add(
            Ruleset ruleset,
            String door,
            List<Change> changes,
            PromotionStore store,
            SortedMap<String, PromotionStore.Version> versions)
            throws SQLException {
        SortedMap<String, Integer> numbers = new TreeMap<>();
        versions.forEach((name, version) -> numbers.put(name, version.version()));
        long number = store.addRuleset(ruleset.digest(), RulesetSettingsCodec.write(settings), numbers);
        store.setLive(number);
        for (Change change : changes) {
            store.addChange(change, door, number);
        }
        return number;
    }

    private Ruleset link(RulesetSettings settings, SortedMap<String, PromotionStore.Version> versions) {
        List<InForce> inForce = new ArrayList<>();
        for (Map.Entry<String, PromotionStore.Version> version : versions.entrySet()) {
            Compilation result = compiled.compile(version.getValue().source());
            if (result instanceof Compilation.Compiled promotion) {
                inForce.add(
                        new InForce(promotion.promotion(), version.getValue().version()));
            } else {
                throw new IllegalStateException("Promotion " + version.getKey() + " version "
                        + version.getValue().version() + " was published but is not accepted now: " + result);
            }
        }
        return Ruleset.link(settings, inForce);
    }
}
