package io.promoment.app.seal;

import io.promoment.app.seal.LogStore.Log;
import io.promoment.core.audit.Entry;
import io.promoment.core.audit.EntryKind;
import io.promoment.core.audit.OriginStatement;

/** The first entry: whose log it is, and since when it is kept. */
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

    static OriginStatement statement(Log log) {
        return new OriginStatement(log.key().text());
    }
}
