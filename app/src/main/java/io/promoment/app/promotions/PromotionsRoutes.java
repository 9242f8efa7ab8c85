package io.promoment.app.promotions;

import io.promoment.api.ChangeFilter;
import io.promoment.api.Difference;
import io.promoment.api.Page;
import io.promoment.api.PageRequest;
import io.promoment.api.Promotion;
import io.promoment.api.PromotionChange;
import io.promoment.api.PromotionVersion;
import io.promoment.api.PromotionsResource;
import jakarta.inject.Inject;

class PromotionsRoutes implements PromotionsResource {
    private final PromotionRecords promotions;
    private final PromotionTexts texts;
    private final ChangeRecords changes;

    @Inject
    PromotionsRoutes(PromotionRecords promotions, PromotionTexts texts, ChangeRecords changes) {
        this.promotions = promotions;
        this.texts = texts;
        this.changes = changes;
    }

    @Override
    public Page<Promotion> list(PageRequest page) {
        return promotions.list(page);
    }

    @Override
    public Promotion get(String name) {
        return promotions.byName(name).orElseThrow(() -> PromotionProblems.unknown(name));
    }

    @Override
    public Page<PromotionVersion> versions(String name, PageRequest page) {
        String known = get(name).name();
        return promotions.versions(known, page);
    }

    @Override
    public PromotionVersion version(String name, long version) {
        return promotions
                .version(name, version)
                .orElseThrow(() -> PromotionProblems.noVersion(name, "version", version));
    }

    @Override
    public Difference diff(String name, String from, String to) {
        return texts.difference(get(name).name(), from, to);
    }

    @Override
    public Page<PromotionChange> changes(String name, PageRequest page) {
        return changes.list(new ChangeFilter(get(name).name(), null, null, null), page);
    }
}
