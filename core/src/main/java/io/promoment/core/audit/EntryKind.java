package io.promoment.core.audit;

/** What an entry of the log is about. */
public enum EntryKind {
    /** A decision; its id is {@code dec_…}. */
    DECISION('d', "decision"),
    /** A change to a promotion; its id is the number of the change. */
    CHANGE('c', "change"),
    /** A ruleset that was put together; its id is its number. */
    RULESET('r', "ruleset"),
    /** Months of records that were dropped. */
    RETENTION('x', "retention"),
    /** The first entry: since when this log is kept. */
    ORIGIN('o', "origin");

    private final char code;
    private final String wireName;

    EntryKind(char code, String wireName) {
        this.code = code;
        this.wireName = wireName;
    }

    /** As in the column. */
    public char code() {
        return code;
    }

    public String wireName() {
        return wireName;
    }

    /**
     * By its code.
     *
     * @throws UnreadableAuditTextException if there is none with this code
     */
    public static EntryKind ofCode(char code) {
        for (EntryKind kind : values()) {
            if (kind.code == code) {
                return kind;
            }
        }
        throw new UnreadableAuditTextException("no kind of entry has the code '" + code + "'");
    }

    /**
     * By its name.
     *
     * @throws UnreadableAuditTextException if there is none of this name
     */
    public static EntryKind of(String wireName) {
        for (EntryKind kind : values()) {
            if (kind.wireName.equals(wireName)) {
                return kind;
            }
        }
        throw new UnreadableAuditTextException("no kind of entry is called \"" + wireName + "\"");
    }
}
