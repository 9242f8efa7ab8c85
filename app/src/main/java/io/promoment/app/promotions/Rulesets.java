package io.promoment.app.promotions;

import io.promoment.rules.compile.Compilation;
import io.promoment.rules.compile.CompiledPromotion;
import io.promoment.rules.engine.InForce;
import io.promoment.rules.engine.Ruleset;
import io.promoment.rules.engine.RulesetSettings;
import io.promoment.rules.language.Problem;
import io.promoment.rules.language.PromotionSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
    private final Duration notice;
    /** Beside what is in force, which is kept by its ruleset: drafts that are worked on, and where a rollback goes. */
    private final CompiledPromotions compiled = new CompiledPromotions(50);

    private final RulesetLinks links = new RulesetLinks(compiled);
    private final RulesetSources sources;
    private final AtomicReference<@Nullable LiveRuleset> live = new AtomicReference<>();

    /** Apart from what batches wait for: whoever changes something may have to wait for another instance. */
    private final Object changing = new Object();

    @Inject
    Rulesets(
            DataSource database,
            ProgrammeSettings programme,
            HistorySettings history,
            LatenessSettings lateness,
            PromotionSettings promotions) {
        this.database = database;
        this.sources = new RulesetSources(database, links);
        this.notice = promotions.notice();
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
        advance(other);
        return other;
    }

    /** Numbers only rise; what is known already of a later one stays. */
    private void advance(LiveRuleset other) {
        live.updateAndGet(now -> now == null || now.number() <= other.number() ? other : now);
    }

    /** A ruleset that is or was in force, linked again from what is stored. */
    public Optional<LiveRuleset> byNumber(long number) throws SQLException {
        LiveRuleset now = live.get();
        if (now != null && now.number() == number) {
            return Optional.of(now);
        }
        Optional<RulesetSources.Sources> found = sources.find(number);
        return found.isEmpty() ? Optional.empty() : Optional.of(sources.link(found.get(), now));
    }

    /** What rulesets are made of again. */
    RulesetSources sources() {
        return sources;
    }

    /**
     * Makes ready what was in force when the service ended, with no lock held: a change on another instance would have to
     * wait until all of it is compiled.
     *
     * @throws NotAcceptedException when this release does not accept all of it
     */
    void prepare() throws SQLException {
        OptionalLong number;
        try (Connection connection = database.getConnection()) {
            number = new PromotionStore(connection).liveNumber();
        }
        if (number.isPresent()) {
            bringInForce(number.getAsLong());
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

    /** A ruleset that is never in force, numbered 0: the one given, with a promotion in place of its version. */
    static LiveRuleset with(CompiledPromotion promotion, int version, LiveRuleset live) {
        List<InForce> inForce = new ArrayList<>(live.ruleset().promotions());
        inForce.removeIf(other -> other.promotion().name().equals(promotion.name()));
        inForce.add(new InForce(promotion, version));
        return new LiveRuleset(0, live.ruleset().successor(live.ruleset().settings(), inForce));
    }

    /** The settings that decide. */
    RulesetSettings settings() {
        return settings;
    }

    /** Checks a text that is worked on or to be published. */
    Compilation check(PromotionSource source) {
        Compilation compilation = compiled.compile(source);
        if (compilation instanceof Compilation.Compiled fine) {
            List<Problem> problems = LooksTooFarBack.problems(fine.promotion().promotion(), settings.historyMaxSpan());
            return problems.isEmpty() ? fine : new Compilation.Refused(problems, fine.warnings());
        }
        return compilation;
    }

    /** Compiles what another instance published, before it is in force, and puts in force what is. */
    void follow() throws SQLException {
        OptionalLong number;
        List<PromotionSource> lately;
        try (Connection connection = database.getConnection()) {
            PromotionStore store = new PromotionStore(connection);
            lately = store.versions().publishedLately();
            number = store.liveNumber();
        }
        lately.forEach(compiled::compile);
        LiveRuleset now = live.get();
        if (now != null && number.isPresent() && number.getAsLong() > now.number()) {
            bringInForce(number.getAsLong());
        }
    }

    /** Brings what is in force in line with an offer, in one transaction, and says what that changed. */
    Offer.Taken publish(Offer offer) throws SQLException {
        if (isLive().isPresent() && change(offer::addVersions)) {
            giveNotice();
        }
        return change(offer::apply);
    }

    /** Lets the other instances compile what was published, so that none of their batches does when it is in force. */
    void giveNotice() {
        try {
            Thread.sleep(notice.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // it is in force sooner, that is all
        }
    }

    /** Changes what is in force, in one transaction, and notes what happened. */
    <T extends @Nullable Object> T change(RulesetEdit.Work<T> work) throws SQLException {
        synchronized (changing) {
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                try {
                    return change(work, connection);
                } finally {
                    connection.rollback(); // of nothing, after the commit
                }
            }
        }
    }

    private <T extends @Nullable Object> T change(RulesetEdit.Work<T> work, Connection connection) throws SQLException {
        PromotionStore store = new PromotionStore(connection);
        store.lockRulesets();
        OptionalLong number = store.liveNumber();
        RulesetEdit edit =
                new RulesetEdit(store, number.isPresent() ? store.versionsOf(number.getAsLong()) : new TreeMap<>());
        T result = work.on(edit);
        LiveRuleset after = write(edit, number);
        connection.commit();
        advance(after);
        return result;
    }

    private LiveRuleset write(RulesetEdit edit, OptionalLong number) throws SQLException {
        LiveRuleset after = after(edit, number);
        for (Change change : edit.changes()) {
            edit.store().changes().add(change, after.number());
        }
        return after;
    }

    private LiveRuleset after(RulesetEdit edit, OptionalLong number) throws SQLException {
        LiveRuleset now = live.get();
        boolean same = number.isPresent() && !edit.isSwap();
        if (now != null
                && same
                && now.number() == number.getAsLong()
                && now.ruleset().settings().equals(settings)) {
            return now;
        }
        Ruleset ruleset = links.link(settings, edit.versions(), now);
        Optional<PromotionStore.Stored> before =
                number.isPresent() ? edit.store().ruleset(number.getAsLong()) : Optional.empty();
        boolean known = before.isPresent() && before.get().digest().equals(ruleset.digest());
        return new LiveRuleset(known ? number.getAsLong() : add(ruleset, edit), ruleset);
    }

    private long add(Ruleset ruleset, RulesetEdit edit) throws SQLException {
        SortedMap<String, Integer> numbers = new TreeMap<>();
        edit.versions().forEach((name, version) -> numbers.put(name, version.version()));
        long number = edit.store().addRuleset(ruleset.digest(), RulesetSettingsCodec.write(settings), numbers);
        edit.store().setLive(number);
        return number;
    }
}
