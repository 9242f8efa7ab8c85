package io.promoment.app.seal;

import io.promoment.app.seal.LogStore.Log;
import io.promoment.core.audit.Entry;
import io.promoment.core.audit.EntryKind;
import io.promoment.core.audit.OriginStatement;
import io.promoment.core.audit.RulesetStatement;

/** The first entries: whose log it is, since when it is kept, and the rulesets that were there already. */
final class Origin {
    private Origin() {}

    static Entry entry(Log log) {
        return new Entry(
                0,
                0,
                log.since(),
                EntryKind.ORIGIN,
                log.origin(),
                statement(log).digest());
    }

    /** A ruleset that is older than the log. */
    static Entry entry(long index, RulesetStatement ruleset) {
        return new Entry(index, 0, ruleset.at(), EntryKind.RULESET, String.valueOf(ruleset.number()), ruleset.digest());
    }

    static OriginStatement statement(Log log) {
        return new OriginStatement(log.key().text());
    }
}
