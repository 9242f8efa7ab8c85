package io.promoment.app.promotions;

import io.promoment.rules.engine.InForce;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The rulesets of decisions that are looked at again. One is linked at a time, with no lock that a batch or a change of
 * promotions waits for; what was linked lately is kept.
 */
@ApplicationScoped
public class PastRulesets {
    private static final Logger LOG = Logger.getLogger(PastRulesets.class);

    /** So many compiled promotions are kept beside those in force, at some hundred kB each: an old ruleset is their sum. */
    private static final int MOST_PROMOTIONS = 500;

    private static final int MOST_RULESETS = 32;

    private final RulesetSources sources;
    private final Supplier<Optional<LiveRuleset>> inForce;
    private final Object linking = new Object();

    /** Those asked for last, last. */
    private final Map<Long, PastRuleset> kept = new LinkedHashMap<>(16, 0.75f, true);

    @Inject
    PastRulesets(Rulesets rulesets) {
        this(rulesets.sources(), rulesets::isLive);
    }

    private PastRulesets(RulesetSources sources, Supplier<Optional<LiveRuleset>> inForce) {
        this.sources = sources;
        this.inForce = inForce;
    }

    /** Of a database in which nothing is put in force from here. */
    public static PastRulesets of(DataSource database) {
        RulesetLinks links = new RulesetLinks(new CompiledPromotions(0));
        return new PastRulesets(new RulesetSources(database, links), Optional::empty);
    }

    /**
     * The ruleset of this number. The first time it is compiled and linked, which takes tens of milliseconds for each rule
     * that is in no ruleset known here.
     */
    public PastRuleset numbered(long number) throws SQLException {
        PastRuleset known = known(number);
        if (known != null) {
            return known;
        }
        synchronized (linking) {
            known = known(number);
            return known == null ? keep(number, link(number)) : known;
        }
    }

    private @Nullable PastRuleset known(long number) {
        LiveRuleset live = inForce.get().orElse(null);
        if (live != null && live.number() == number) {
            return new PastRuleset.Linked(live);
        }
        synchronized (kept) {
            return kept.get(number);
        }
    }

    private PastRuleset link(long number) throws SQLException {
        Optional<RulesetSources.Sources> stored = sources.find(number);
        if (stored.isEmpty()) {
            return new PastRuleset.NotLinked(number, List.of(), "There is no ruleset " + number);
        }
        try {
            return new PastRuleset.Linked(sources.link(stored.get(), nearest(stored.get())));
        } catch (NotAcceptedException e) {
            return new PastRuleset.NotLinked(number, e.versions(), String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.errorf(e, "Ruleset %d cannot be linked by this release", number);
            return new PastRuleset.NotLinked(
                    number, List.of(), "Ruleset %d cannot be linked by this release: %s".formatted(number, e));
        }
    }

    /** The one that shares most with it; what they share is neither compiled nor linked again. */
    private @Nullable LiveRuleset nearest(RulesetSources.Sources stored) {
        Set<String> digests = stored.digests();
        LiveRuleset nearest = null;
        long most = 0;
        for (LiveRuleset ruleset : candidates()) {
            long shared = digests(ruleset).filter(digests::contains).count();
            if (nearest == null || shared > most) {
                nearest = ruleset;
                most = shared;
            }
        }
        return nearest;
    }

    private List<LiveRuleset> candidates() {
        synchronized (kept) {
            return Stream.concat(
                            inForce.get().stream(),
                            kept.values().stream()
                                    .filter(PastRuleset.Linked.class::isInstance)
                                    .map(past -> ((PastRuleset.Linked) past).ruleset()))
                    .toList();
        }
    }

    private static Stream<String> digests(LiveRuleset ruleset) {
        return ruleset.ruleset().promotions().stream().map(InForce::promotion).map(promotion -> promotion.digest());
    }

    private PastRuleset keep(long number, PastRuleset ruleset) {
        synchronized (kept) {
            kept.put(number, ruleset);
            Iterator<PastRuleset> eldest = kept.values().iterator();
            while (kept.size() > 1 && isTooMuch()) {
                eldest.next();
                eldest.remove();
            }
        }
        return ruleset;
    }

    private boolean isTooMuch() {
        Set<String> promotions = new HashSet<>();
        for (PastRuleset ruleset : kept.values()) {
            if (ruleset instanceof PastRuleset.Linked linked) {
                digests(linked.ruleset()).forEach(promotions::add);
            }
        }
        inForce.get().ifPresent(live -> digests(live).forEach(promotions::remove));
        return kept.size() > MOST_RULESETS || promotions.size() > MOST_PROMOTIONS;
    }
}
