/**
 * Seals what was decided and what was changed into a log that shows tampering, and proves from it.
 * The pipeline and the promotions queue digests; this package puts them under signed checkpoints, hands out proofs and verifies.
 */
@NullMarked
package io.promoment.app.seal;

import org.jspecify.annotations.NullMarked;
