package io.promoment.app.promotions;

import io.promoment.api.ChangeDetail;
import io.promoment.api.ChangeFilter;
import io.promoment.api.ChangesResource;
import io.promoment.api.Page;
import io.promoment.api.PageRequest;
import io.promoment.api.PromotionChange;
import io.promoment.app.http.ProblemException;
import jakarta.inject.Inject;

class ChangesRoutes implements ChangesResource {
    private final ChangeRecords changes;

    @Inject
    ChangesRoutes(ChangeRecords changes) {
        this.changes = changes;
    }

    @Override
    public Page<PromotionChange> list(ChangeFilter filter, PageRequest page) {
        return changes.list(filter, page);
    }

    @Override
    public ChangeDetail get(long id) {
        return changes.byId(id).orElseThrow(() -> ProblemException.notFound("change", "id", id));
    }
}
