package io.promoment.app.explanations;

import io.promoment.api.Explanation.NotInForce;
import io.promoment.app.promotions.LiveRuleset;
import io.promoment.app.promotions.Rulesets;
import io.promoment.rules.engine.Listener;
import io.promoment.rules.language.Rule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Which promotions were not in force when an activity was decided, or are not now: their rules say nothing. */
@ApplicationScoped
class Absences {
    private final AbsenceRecords records;
    private final Rulesets rulesets;
    private final ReadRules read = new ReadRules();

    @Inject
    Absences(AbsenceRecords records, Rulesets rulesets) {
        this.records = records;
        this.rulesets = rulesets;
    }

    /**
     * Without a choice the promotions with rules that listen to the type; else the chosen one, where it was not in force.
     *
     * @param then the ruleset that decided
     */
    List<NotInForce> of(Choice choice, long then, List<Listener> listeners, String type) {
        LiveRuleset live = rulesets.live();
        SortedMap<String, Absence> outsideThen = records.outside(then);
        SortedMap<String, Absence> outsideNow = live.number() == then ? outsideThen : records.outside(live.number());
        List<NotInForce> lines = new ArrayList<>();
        outsideThen.values().stream()
                .filter(absence -> isAsked(choice, absence, type))
                .forEach(absence -> lines.add(then(absence, !outsideNow.containsKey(absence.promotion()))));
        outsideNow.values().stream()
                .filter(absence -> !outsideThen.containsKey(absence.promotion()))
                .filter(absence ->
                        listeners.stream().anyMatch(one -> one.promotion().equals(absence.promotion())))
                .forEach(absence -> lines.add(now(absence)));
        return lines;
    }

    /** Of a promotion that the ruleset does not have; null where nothing is known of it. */
    @Nullable
    NotInForce alone(String promotion, long then) {
        Absence known = records.outside(then).get(promotion);
        boolean now = rulesets.live().ruleset().promotions().stream()
                .anyMatch(inForce -> inForce.promotion().name().equals(promotion));
        if (known != null) {
            return then(known, now);
        }
        return records.first(promotion).map(first -> never(first, now)).orElse(null);
    }

    private boolean isAsked(Choice choice, Absence absence, String type) {
        if (choice.promotion() != null && !choice.promotion().equals(absence.promotion())) {
            return false;
        }
        List<Rule> rules = read.of(absence);
        return choice.isAll()
                ? rules.stream()
                        .anyMatch(
                                rule -> rule.listensToAll() || rule.listensTo().contains(type))
                : choice.rule() == null
                        || rules.stream().anyMatch(rule -> choice.takes(absence.promotion(), rule.name()));
    }

    private static NotInForce then(Absence absence, boolean now) {
        String again = now ? " It is in force again now." : "";
        String sentence =
                "%s was paused then: from %s on%s.%s".formatted(absence.promotion(), absence.at(), by(absence), again);
        return new NotInForce(absence.promotion(), false, now, absence.at(), absence.change(), sentence);
    }

    private static NotInForce now(Absence absence) {
        String sentence = "%s was in force then, and is paused now: from %s on%s."
                .formatted(absence.promotion(), absence.at(), by(absence));
        return new NotInForce(absence.promotion(), true, false, absence.at(), absence.change(), sentence);
    }

    private static NotInForce never(Absence absence, boolean now) {
        String sentence = now
                ? "%s was not in force yet: it came into force at %s%s."
                        .formatted(absence.promotion(), absence.at(), by(absence))
                : "%s was not in force: it was published at %s%s, and not activated before."
                        .formatted(absence.promotion(), absence.at(), by(absence));
        return new NotInForce(absence.promotion(), false, now, absence.at(), absence.change(), sentence);
    }

    private static String by(Absence absence) {
        return absence.by() == null ? "" : ", by " + absence.by();
    }
}
