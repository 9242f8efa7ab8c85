package io.promoment.rules.engine;

import io.promoment.core.activity.Activity;
import io.promoment.core.decision.Failure;
import io.promoment.rules.compile.Linker;
import io.promoment.rules.limit.Asked;
import io.promoment.rules.limit.Readings;
import io.promoment.rules.limit.Settled;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The promotion versions in force together with the settings that decide: both pure parts of deciding. Immutable, to be
 * asked by any number of threads at once.
 */
public final class Ruleset {
    private final RulesetSettings settings;
    private final List<InForce> promotions;
    private final String digest;
    private final Listeners listeners;
    private final Bases bases;

    /** By the very lists of the listeners; every activity asks for them. */
    private final IdentityHashMap<List<Listener>, Needs> needs = new IdentityHashMap<>();

    private final Needs allNeeds;

    private Ruleset(RulesetSettings settings, List<InForce> promotions, @Nullable Ruleset before) {
        this.settings = settings;
        this.promotions = promotions.stream()
                .sorted(Comparator.comparing(inForce -> inForce.promotion().name()))
                .toList();
        this.digest = RulesetDigest.of(settings, this.promotions);
        this.listeners = new Listeners(this.promotions);
        Linker linker =
                new Linker(this.promotions.stream().map(InForce::promotion).toList());
        this.bases = new Bases(linker, listeners.sets(), before == null ? null : before.bases);
        listeners.sets().forEach(set -> needs.put(set, Needs.of(settings, set)));
        this.allNeeds = Needs.of(
                settings, listeners.sets().stream().flatMap(List::stream).toList());
    }

    /**
     * Links what was compiled; some ten milliseconds for a thousand rules, nothing is compiled.
     *
     * @param promotions in any order, each promotion once
     */
    public static Ruleset link(RulesetSettings settings, List<InForce> promotions) {
        return new Ruleset(settings, promotions, null);
    }

    /**
     * The ruleset that follows this one. Whatever listens to the same rules of the same compiled promotions as before is
     * taken over with what the running engine has learnt of it; only the rest is linked.
     *
     * @param promotions in any order, each promotion once
     */
    public Ruleset successor(RulesetSettings settings, List<InForce> promotions) {
        return new Ruleset(settings, promotions, this);
    }

    /**
     * Puts a sample of each activity type to what was linked for this ruleset, so that the first customer does not wait for
     * what an engine does once. Call it before the ruleset is in force; takes milliseconds for a type with a hundred rules.
     */
    public void warmUp() {
        WarmUp.of(this, bases.fresh());
    }

    /** {@code sha256:} and the hexadecimal digest of settings and promotions: the same two decide the same. */
    public String digest() {
        return digest;
    }

    public RulesetSettings settings() {
        return settings;
    }

    Bases bases() {
        return bases;
    }

    /** Sorted by name. */
    public List<InForce> promotions() {
        return promotions;
    }

    /** The rules that match activities of a type, sorted by promotion and place. */
    public List<Listener> listeners(String activityType) {
        return listeners.to(activityType);
    }

    /** What must be put before the rules with an activity of a type. */
    public Needs needs(String activityType) {
        Needs known = needs.get(listeners.to(activityType));
        return known == null ? Needs.of(settings, List.of()) : known;
    }

    /** What must be put before the rules with activities of all types: what is worth keeping of a customer's past. */
    public Needs needs() {
        return allNeeds;
    }

    /**
     * What the rules ask for. A rule that throws, walks through more than it may or fires without end is left out and named;
     * the others answer as if it were not there.
     */
    public Asked ask(Activity inContext) {
        List<Listener> rules = listeners.to(inContext.type());
        Question question = new Question(bases, inContext, settings.firingLimit());
        if (!rules.isEmpty()) {
            question.put(rules);
        }
        return new Asked(
                inContext.id(),
                Actions.customerOf(inContext),
                inContext.occurredAt(),
                settings.zone(),
                Answer.of(inContext, question.fired()),
                failures(question.broken()));
    }

    /** What becomes of it when the counters of {@link Asked#demands()} say this. */
    public Settled settle(Asked asked, Readings readings) {
        return asked.settle(readings);
    }

    private List<Failure> failures(Map<Listener, Breakage> broken) {
        List<Failure> failures = new ArrayList<>();
        broken.forEach((listener, breakage) -> failures.add(new Failure(
                listener.promotion(),
                listener.version(),
                listener.rule().name(),
                constraint(listener, breakage),
                breakage.kind())));
        return failures;
    }

    private @Nullable String constraint(Listener listener, Breakage breakage) {
        return promotions.stream()
                .map(inForce -> inForce.promotion().promotion())
                .filter(promotion -> promotion.name().equals(listener.promotion()))
                .findFirst()
                .map(promotion -> Constraints.text(promotion, listener.rule(), breakage.printed()))
                .orElse(null);
    }
}
