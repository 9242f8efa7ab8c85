package io.promoment.rules.engine;

import io.promoment.rules.compile.CompiledPromotion;

/** A version of a promotion that is in force. */
public record InForce(CompiledPromotion promotion, int version) {}
