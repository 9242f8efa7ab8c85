package io.promoment.core.audit;

/** What an entry is called before people. */
final class EntryName {
    private EntryName() {}

    static String of(Entry entry) {
        return entry.kind() == EntryKind.ORIGIN
                ? "entry " + entry.index() + ", the origin,"
                : "entry " + entry.index() + " (" + entry.kind().wireName() + " " + entry.id() + ")";
    }
}
