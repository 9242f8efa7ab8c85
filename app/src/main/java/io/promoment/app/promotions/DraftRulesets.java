package io.promoment.app.promotions;

import io.promoment.app.http.ProblemException;
import io.promoment.rules.compile.Compilation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Rulesets that were never in force. */
@ApplicationScoped
public class DraftRulesets {
    private final Rulesets rulesets;
    private final Drafts drafts;
    private final Transactions transactions;

    @Inject
    DraftRulesets(Rulesets rulesets, Drafts drafts, Transactions transactions) {
        this.rulesets = rulesets;
        this.drafts = drafts;
        this.transactions = transactions;
    }

    /**
     * What is in force, with and without a draft.
     *
     * @param draft numbered 0; the draft has the number of the version it would become
     */
    public record Sides(LiveRuleset draft, LiveRuleset live) {}

    /**
     * What is in force, with and without the draft of a promotion.
     *
     * @throws ProblemException 404 when the promotion has no draft, 422 when its rules are invalid
     */
    public Sides of(String name) {
        CheckedDraft draft = CheckedDraft.of(drafts.saved(name).text(), rulesets);
        if (draft.compilation() instanceof Compilation.Refused refused) {
            throw PromotionProblems.invalid(refused.problems());
        }
        int next = transactions.run(store -> store.versions().latest(name)).orElse(0) + 1;
        LiveRuleset live = rulesets.live();
        return new Sides(Rulesets.with(draft.compiled(), next, live), live);
    }
}
