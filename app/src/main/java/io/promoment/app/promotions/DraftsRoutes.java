package io.promoment.app.promotions;

import io.promoment.api.Draft;
import io.promoment.api.DraftsResource;
import io.promoment.api.ScenarioAnswer;
import io.promoment.app.http.SentBody;
import io.promoment.rules.language.PromotionText;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

class DraftsRoutes implements DraftsResource {
    private static final String DRL = "drl";
    private static final String SCENARIOS = "scenarios";

    private final Drafts drafts;

    @Inject
    DraftsRoutes(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public Draft get(String name) {
        return drafts.get(name);
    }

    @Override
    public Draft put(String name, @Nullable String ifMatch, @Nullable String ifNoneMatch, byte[] text) {
        PromotionNames.require(name);
        Condition condition = Condition.of(ifMatch, ifNoneMatch);
        SentBody sent = SentBody.read(text, DRL, SCENARIOS);
        String drl = sent.text(DRL, PromotionText.LARGEST);
        if (drl == null) {
            throw SentBody.invalid("/" + DRL, "is missing", "send the text of the promotion");
        }
        return drafts.put(new DraftStore.Text(name, drl, sent.text(SCENARIOS, PromotionText.LARGEST)), condition);
    }

    @Override
    public Draft delete(String name, @Nullable String ifMatch) {
        return drafts.delete(name, Condition.of(ifMatch, null));
    }

    @Override
    public ScenarioAnswer test(String name) {
        return drafts.test(name);
    }
}
