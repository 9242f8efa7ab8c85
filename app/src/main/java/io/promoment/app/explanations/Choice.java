package io.promoment.app.explanations;

import org.jspecify.annotations.Nullable;

/**
 * Which rules somebody asks about.
 *
 * @param promotion the rules of this promotion; null for those of all
 * @param rule the rules of this name; null for all that listen
 */
record Choice(@Nullable String promotion, @Nullable String rule) {
    boolean isAll() {
        return promotion == null && rule == null;
    }

    boolean takes(String itsPromotion, String itsRule) {
        return (promotion == null || promotion.equals(itsPromotion)) && (rule == null || rule.equals(itsRule));
    }
}
