package io.promoment.app.promotions;

import io.promoment.api.LifecycleResource;
import io.promoment.api.Promotion;
import io.promoment.api.Publication;
import io.promoment.app.http.SentBody;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

class LifecycleRoutes implements LifecycleResource {
    /** A paragraph. */
    private static final int LONGEST_COMMENT = 1_000;

    private final Publisher publisher;
    private final Lifecycle lifecycle;
    private final PromotionRecords promotions;

    @Inject
    LifecycleRoutes(Publisher publisher, Lifecycle lifecycle, PromotionRecords promotions) {
        this.publisher = publisher;
        this.lifecycle = lifecycle;
        this.promotions = promotions;
    }

    @Override
    public Publication publish(String name, @Nullable String ifMatch, byte[] request) {
        SentBody sent = SentBody.read(request, "force", "activate", "comment");
        Publisher.Wanted wanted =
                new Publisher.Wanted(sent.flag("force"), sent.flag("activate"), sent.text("comment", LONGEST_COMMENT));
        Publisher.Published published = publisher.publish(name, Condition.of(ifMatch, null), wanted);
        return new Publication(
                published.version(),
                published.created(),
                after(name),
                PromotionProblems.faults(published.draft().warnings()),
                published.report() == null ? null : ScenarioAnswers.of(published.report()));
    }

    @Override
    public Promotion activate(String name, byte[] request) {
        lifecycle.activate(name, SentBody.read(request, "version").number("version"));
        return after(name);
    }

    @Override
    public Promotion pause(String name) {
        lifecycle.pause(name);
        return after(name);
    }

    @Override
    public Promotion resume(String name) {
        lifecycle.resume(name);
        return after(name);
    }

    @Override
    public Promotion rollback(String name) {
        lifecycle.rollBack(name);
        return after(name);
    }

    private Promotion after(String name) {
        return promotions.byName(name).orElseThrow(() -> PromotionProblems.unknown(name));
    }
}
