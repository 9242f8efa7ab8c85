package io.promoment.core.audit;

/** What somebody did to a log. */
public enum FindingKind {
    EDITED(
            "edited",
            "restore this record from a backup, and ask who could write to the database since the last checkpoint that holds"),
    DELETED(
            "deleted",
            "restore it from a backup; if its month was dropped on purpose, export up to the latest checkpoint, so that the"
                    + " log's own word for it is in the export"),
    INSERTED(
            "inserted",
            "nothing was sealed there: find out who added it, and whether anything was granted because of it"),
    REORDERED("reordered", "restore the order of the entries from a backup"),
    CUT(
            "cut",
            "export again up to the latest checkpoint; if entries are still missing, the end of the log was cut off"),
    FORGED_CHECKPOINT(
            "forged_checkpoint",
            "take the key and the checkpoints from where they were kept when the log began, not from the service"),
    OTHER_LOG("other_log", "check that key, checkpoint and export are of one service and one environment"),
    DIFFERS("differs", "the sealed outcome is right: correct what was made from it, and ask who changed it");

    private final String wireName;
    private final String advice;

    FindingKind(String wireName, String advice) {
        this.wireName = wireName;
        this.advice = advice;
    }

    public String wireName() {
        return wireName;
    }

    /** What to do about it. */
    public String advice() {
        return advice;
    }
}
