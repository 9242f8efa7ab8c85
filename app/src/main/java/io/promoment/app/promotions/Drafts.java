package io.promoment.app.promotions;

import io.promoment.api.Draft;
import io.promoment.api.ScenarioAnswer;
import io.promoment.app.http.Caller;
import io.promoment.app.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** What is worked on. */
@ApplicationScoped
class Drafts {
    private final Transactions transactions;
    private final Rulesets rulesets;
    private final Ownership ownership;
    private final Caller caller;

    @Inject
    Drafts(Transactions transactions, Rulesets rulesets, Ownership ownership, Caller caller) {
        this.transactions = transactions;
        this.rulesets = rulesets;
        this.ownership = ownership;
        this.caller = caller;
    }

    /** @throws ProblemException 404 when there is none */
    DraftStore.Saved saved(String name) {
        return transactions.run(store -> store.drafts().find(name)).orElseThrow(() -> PromotionProblems.noDraft(name));
    }

    Draft get(String name) {
        DraftStore.Saved saved = saved(name);
        return answer(saved, CheckedDraft.of(saved.text(), rulesets));
    }

    /** Saves the text; one that is saved already changes nothing, whatever the condition: it is the answer to a repetition. */
    Draft put(DraftStore.Text text, Condition condition) {
        CheckedDraft checked = CheckedDraft.of(text, rulesets);
        String by = caller.name();
        DraftStore.Saved saved = transactions.run(store -> {
            ownership.requireWritable(text.promotion(), store);
            DraftStore drafts = store.drafts();
            drafts.lock(text.promotion());
            Optional<DraftStore.Saved> before = drafts.find(text.promotion());
            if (before.filter(now -> now.text().equals(text)).isPresent()) {
                return before.get();
            }
            condition.require(before, text);
            return drafts.save(text, checked.valid(), by);
        });
        return answer(saved, checked);
    }

    Draft delete(String name, Condition condition) {
        DraftStore.Saved dropped = transactions.run(store -> {
            store.drafts().lock(name);
            Optional<DraftStore.Saved> before = store.drafts().find(name);
            if (before.isEmpty()) {
                throw PromotionProblems.noDraft(name);
            }
            condition.require(before, null);
            store.drafts().delete(name);
            return before.get();
        });
        return answer(dropped, CheckedDraft.of(dropped.text(), rulesets));
    }

    ScenarioAnswer test(String name) {
        CheckedDraft checked = CheckedDraft.of(saved(name).text(), rulesets);
        if (!checked.valid()) {
            throw PromotionProblems.invalid(checked.problems());
        }
        return checked.play(rulesets.settings())
                .map(ScenarioAnswers::of)
                .orElseGet(() -> new ScenarioAnswer(true, List.of(), List.of(), List.of(), List.of()));
    }

    private static Draft answer(DraftStore.Saved saved, CheckedDraft checked) {
        return new Draft(
                saved.promotion(),
                saved.text().drl(),
                saved.text().scenarios(),
                saved.revision(),
                saved.basedOn(),
                saved.savedAt(),
                saved.savedBy(),
                checked.valid(),
                PromotionProblems.faults(checked.problems()),
                PromotionProblems.faults(checked.warnings()));
    }
}
