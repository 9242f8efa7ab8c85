package io.promoment.core.audit;

import org.jspecify.annotations.Nullable;

/**
 * One entry with everything that proves it.
 *
 * @param record null when it is no longer kept
 * @param checkpoint the signed note of the tree that the proof is for
 * @param key the public key as text, for comparing
 */
public record Bundle(
        Entry entry, Digest hash, @Nullable AuditRecord record, InclusionProof proof, String checkpoint, String key) {}
