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
    private final CompiledPromotions compiled = new CompiledPromotions(500);
    /** Apart, so that many drafts do not push out what is in force. */
    private final CompiledPromotions drafts = new CompiledPromotions(50);

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

    /** The settings that decide. */
    RulesetSettings settings() {
        return settings;
    }

    /** Checks a text that is worked on. */
    Compilation checkDraft(PromotionSource source) {
        return check(drafts.compile(source));
    }

    /** Checks a text that is to be published. */
    Compilation check(PromotionSource source) {
        return check(compiled.compile(source));
    }

    /** What was compiled apart is about to be in force. */
    void keep(Compilation compilation) {
        compiled.keep(compilation.compiled().promotion().source(), compilation);
    }

    private Compilation check(Compilation compilation) {
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
    Offer.Taken publish(Offer offer) throws SQLException {
        return change(offer::apply);
    }

    /** Changes what is in force, in one transaction, and notes what happened. */
    synchronized <T extends @Nullable Object> T change(RulesetEdit.Work<T> work) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                PromotionStore store = new PromotionStore(connection);
                store.lockRulesets();
                OptionalLong number = store.liveNumber();
                RulesetEdit edit = new RulesetEdit(
                        store, number.isPresent() ? store.versionsOf(number.getAsLong()) : new TreeMap<>());
                T result = work.on(edit);
                LiveRuleset after = write(edit, number);
                connection.commit();
                live.set(after);
                return result;
            } finally {
                connection.rollback(); // of nothing, after the commit
            }
        }
    }

    private LiveRuleset write(RulesetEdit edit, OptionalLong number) throws SQLException {
        PromotionStore store = edit.store();
        Ruleset ruleset = link(settings, edit.versions());
        Optional<PromotionStore.Stored> before =
                number.isPresent() ? store.ruleset(number.getAsLong()) : Optional.empty();
        boolean same = before.isPresent() && before.get().digest().equals(ruleset.digest());
        long now = same ? number.getAsLong() : add(ruleset, edit);
        for (Change change : edit.changes()) {
            store.changes().add(change, now);
        }
        return new LiveRuleset(now, ruleset);
    }

    private long add(Ruleset ruleset, RulesetEdit edit) throws SQLException {
        SortedMap<String, Integer> numbers = new TreeMap<>();
        edit.versions().forEach((name, version) -> numbers.put(name, version.version()));
        long number = edit.store().addRuleset(ruleset.digest(), RulesetSettingsCodec.write(settings), numbers);
        edit.store().setLive(number);
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
