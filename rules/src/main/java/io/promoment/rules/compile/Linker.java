package io.promoment.rules.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.drools.model.Model;
import org.kie.api.KieBase;

/**
 * Links rules of compiled promotions to bases. The rules go by the names they are printed with,
 * {@code <promotion>#<place>}, which are unique among promotions whatever their authors call them.
 */
public final class Linker {
    private final SortedMap<String, Model> models = new TreeMap<>();
    private final ClassLoader loader = Linker.class.getClassLoader();

    public Linker(List<CompiledPromotion> promotions) {
        for (CompiledPromotion promotion : promotions) {
            if (models.put(promotion.name(), promotion.model()) != null) {
                throw new IllegalArgumentException("the promotion \"" + promotion.name() + "\" is given twice");
            }
        }
    }

    /** The name a rule is linked and reported by. */
    public static String ruleId(String promotion, int place) {
        return promotion + "#" + place;
    }

    /**
     * A base of exactly these rules.
     *
     * @param rules for each promotion the ids of its rules
     */
    public KieBase link(Map<String, SortedSet<String>> rules) {
        List<Model> parts = new ArrayList<>();
        models.forEach((promotion, model) -> {
            SortedSet<String> wanted = rules.get(promotion);
            if (wanted != null) {
                parts.add(new PartOfModel(model, wanted));
            }
        });
        return Models.link(parts, loader);
    }
}
