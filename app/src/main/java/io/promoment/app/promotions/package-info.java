/**
 * Which promotions are in force: versions and rulesets in the database, and the folder that publishes into it.
 * Deciding asks {@link io.promoment.app.promotions.Rulesets} for the ruleset and knows nothing of where it came from.
 */
@NullMarked
package io.promoment.app.promotions;

import org.jspecify.annotations.NullMarked;
