package io.promoment.core.audit;

import java.util.List;

/**
 * The first line of an export: which entries follow, and the checkpoint that they lead to. Nothing of it is to be believed before
 * it is verified.
 *
 * @param origin which log
 * @param key the public key as text, for comparing: whoever verifies brings the key that they trust
 * @param from index of the first entry
 * @param to behind the last entry; the size of the checkpoint
 * @param before the complete subtrees of the entries before {@code from}, see {@link MerkleFrontier#subtrees}
 * @param checkpoint the signed note
 */
public record ExportHeader(String origin, String key, long from, long to, List<Digest> before, String checkpoint) {
    public ExportHeader {
        before = List.copyOf(before);
        if (from < 0 || to < from) {
            throw new UnreadableAuditTextException("an export cannot go from entry " + from + " to before " + to);
        }
    }
}
