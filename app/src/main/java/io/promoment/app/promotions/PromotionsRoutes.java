package io.promoment.app.promotions;

import io.promoment.api.Page;
import io.promoment.api.PageRequest;
import io.promoment.api.Promotion;
import io.promoment.api.PromotionVersion;
import io.promoment.api.PromotionsResource;
import io.promoment.app.http.ProblemException;
import jakarta.inject.Inject;

class PromotionsRoutes implements PromotionsResource {
    private final PromotionRecords promotions;

    @Inject
    PromotionsRoutes(PromotionRecords promotions) {
        this.promotions = promotions;
    }

    @Override
    public Page<Promotion> list(PageRequest page) {
        return promotions.list(page);
    }

    @Override
    public Promotion get(String name) {
        return promotions.byName(name).orElseThrow(() -> ProblemException.notFound("promotion", "name", name));
    }

    @Override
    public Page<PromotionVersion> versions(String name, PageRequest page) {
        String known = get(name).name();
        return promotions.versions(known, page);
    }
}
