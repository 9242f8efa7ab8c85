/**
 * The audit log as anybody can check it: entries under a Merkle tree (RFC 6962), checkpoints and their signatures (C2SP), proofs,
 * exports and what is wrong with one. Pure: no clock, no database, and no random number that does not come in from outside.
 */
@NullMarked
package io.promoment.core.audit;

import org.jspecify.annotations.NullMarked;
