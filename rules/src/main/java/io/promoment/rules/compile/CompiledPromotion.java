package io.promoment.rules.compile;

import io.promoment.core.audit.PromotionDigest;
import io.promoment.rules.language.Promotion;
import io.promoment.rules.language.PromotionSource;
import org.drools.model.Model;

/** A promotion ready to be linked. It can be kept for as long as its digest is of interest, and linked any number of times. */
public final class CompiledPromotion {
    private final Promotion promotion;
    private final String digest;
    private final Model model;

    CompiledPromotion(Promotion promotion, Model model) {
        this.promotion = promotion;
        this.digest = digest(promotion.source());
        this.model = model;
    }

    public String name() {
        return promotion.name();
    }

    /** See {@link #digest(PromotionSource)}. */
    public String digest() {
        return digest;
    }

    public Promotion promotion() {
        return promotion;
    }

    Model model() {
        return model;
    }

    /** {@code sha256:} and the hexadecimal digest of name and text: the key to keep a compiled promotion by. */
    public static String digest(PromotionSource source) {
        return PromotionDigest.of(source.name(), source.drl());
    }
}
