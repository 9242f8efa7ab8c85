package io.promoment.app.explanations;

import io.promoment.rules.language.Checked;
import io.promoment.rules.language.Guard;
import io.promoment.rules.language.PromotionSource;
import io.promoment.rules.language.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules of versions that are in no ruleset at hand; a version is read once, as long as it is asked for. */
final class ReadRules {
    private static final int MOST = 500;

    private final Map<String, List<Rule>> read = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Rule>> eldest) {
            return size() > MOST;
        }
    };

    /** What this release does not take any more has no rules that anybody could read. */
    List<Rule> of(Absence absence) {
        String version = absence.version() + " " + absence.promotion();
        synchronized (read) {
            List<Rule> known = read.get(version);
            if (known != null) {
                return known;
            }
        }
        List<Rule> rules = rules(absence);
        synchronized (read) {
            read.put(version, rules);
        }
        return rules;
    }

    private static List<Rule> rules(Absence absence) {
        String file = absence.promotion() + ".drl";
        Checked checked = Guard.check(new PromotionSource(absence.promotion(), file, absence.drl()));
        return checked instanceof Checked.Approved approved
                ? approved.promotion().rules()
                : List.of();
    }
}
