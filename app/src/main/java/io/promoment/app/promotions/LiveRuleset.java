package io.promoment.app.promotions;

import io.promoment.rules.engine.Ruleset;

/** A ruleset with the number it has in the database. */
public record LiveRuleset(long number, Ruleset ruleset) {}
