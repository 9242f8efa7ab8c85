package io.promoment.rules.compile;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.promoment.core.activity.ContentDigest;
import io.promoment.rules.language.Promotion;
import io.promoment.rules.language.PromotionSource;
import java.util.HexFormat;
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
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.put("name", source.name());
        content.put("drl", source.drl());
        return "sha256:" + HexFormat.of().formatHex(ContentDigest.of(content));
    }
}
