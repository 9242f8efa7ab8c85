package io.promoment.core.audit;

import io.promoment.core.CanonicalJson;
import io.promoment.core.activity.ContentDigest;
import java.util.HexFormat;

/** What the text of a promotion is known by: in its version's row, in rulesets, and in the log. */
public final class PromotionDigest {
    private PromotionDigest() {}

    /** {@code sha256:} and the {@link ContentDigest}, in hexadecimal, of {@code {"name": …, "drl": …}}. */
    public static String of(String name, String drl) {
        return "sha256:"
                + HexFormat.of()
                        .formatHex(ContentDigest.of(CanonicalJson.NODES
                                .objectNode()
                                .put("name", name)
                                .put("drl", drl)));
    }
}
