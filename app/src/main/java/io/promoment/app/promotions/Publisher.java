package io.promoment.app.promotions;

import io.promoment.api.Problem;
import io.promoment.api.ProblemType;
import io.promoment.app.http.Caller;
import io.promoment.app.http.ProblemException;
import io.promoment.rules.compile.CompiledPromotion;
import io.promoment.rules.scenario.ScenarioReport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Makes versions of drafts. */
@ApplicationScoped
class Publisher {
    private final Rulesets rulesets;
    private final Transactions transactions;
    private final Ownership ownership;
    private final Caller caller;

    @Inject
    Publisher(Rulesets rulesets, Transactions transactions, Ownership ownership, Caller caller) {
        this.rulesets = rulesets;
        this.transactions = transactions;
        this.ownership = ownership;
        this.caller = caller;
    }

    /** What is wanted. */
    record Wanted(boolean force, boolean activate, @Nullable String comment) {}

    /** @param report of the scenarios, null where there are none */
    record Published(int version, boolean created, CheckedDraft draft, @Nullable ScenarioReport report) {}

    private record Made(int version, boolean created) {}

    /** The draft is checked and its scenarios are played before anybody is kept waiting; then it must still be the same. */
    Published publish(String name, Condition condition, Wanted wanted) {
        DraftStore.Saved draft = draft(name);
        condition.require(Optional.of(draft), null);
        CheckedDraft checked = CheckedDraft.of(draft.text(), rulesets);
        if (!checked.valid()) {
            throw PromotionProblems.invalid(checked.problems());
        }
        Optional<ScenarioReport> report = checked.play(rulesets.settings());
        boolean red = report.isPresent() && !report.get().passed();
        if (red && !wanted.force()) {
            throw PromotionProblems.red(report.get());
        }
        Change.Signature signature = new Change.Signature(Change.API, caller.name(), red, wanted.comment());
        Made made = make(draft, checked.compiled(), signature);
        if (wanted.activate()) {
            activate(name, made, checked.compiled(), signature);
        }
        return new Published(made.version(), made.created(), checked, report.orElse(null));
    }

    private DraftStore.Saved draft(String name) {
        return transactions.run(store -> {
            Optional<DraftStore.Saved> draft = store.drafts().find(name);
            boolean exists = draft.isPresent() || store.versions().latest(name).isPresent();
            ownership.requireWritable(name, store);
            if (!exists) {
                throw PromotionProblems.unknown(name);
            }
            return draft.orElseThrow(() -> PromotionProblems.refused(
                    ProblemType.NOTHING_TO_PUBLISH,
                    "The promotion %s has no draft: save one with PUT /v1/promotions/%s/draft".formatted(name, name)));
        });
    }

    private Made make(DraftStore.Saved draft, CompiledPromotion promotion, Change.Signature signature) {
        try {
            return rulesets.change(edit -> {
                ownership.requireWritable(draft.promotion(), edit);
                requireSame(draft, edit);
                return version(draft, promotion, signature, edit);
            });
        } catch (SQLException e) {
            throw Transactions.failed(e);
        }
    }

    /** On its own: a call that ends in between has published, and does the rest when it is repeated. */
    private void activate(String name, Made made, CompiledPromotion promotion, Change.Signature signature) {
        if (made.created()) {
            rulesets.giveNotice();
        }
        VersionStore.Version version = new VersionStore.Version(
                made.version(), promotion.digest(), null, promotion.promotion().source());
        try {
            rulesets.change(edit -> {
                ownership.requireWritable(name, edit);
                if (edit.inForce(name)
                        .filter(now -> now.version() == made.version())
                        .isEmpty()) {
                    edit.bringIn(name, version, Change.Kind.ACTIVATED, signature);
                }
                return made;
            });
        } catch (SQLException e) {
            throw Transactions.failed(e);
        }
    }

    private static void requireSame(DraftStore.Saved draft, RulesetEdit edit) throws SQLException {
        Optional<DraftStore.Saved> now = edit.store().drafts().find(draft.promotion());
        if (now.filter(saved -> saved.text().equals(draft.text())).isEmpty()) {
            throw new ProblemException(Problem.of(
                    ProblemType.DRAFT_CONFLICT,
                    "The draft was changed while it was being checked: look at it, and publish it again"));
        }
    }

    private static Made version(
            DraftStore.Saved draft, CompiledPromotion promotion, Change.Signature signature, RulesetEdit edit)
            throws SQLException {
        VersionStore.NewVersion text = new VersionStore.NewVersion(
                draft.promotion(),
                promotion.digest(),
                draft.text().drl(),
                draft.text().scenarios(),
                Change.API,
                null);
        OptionalInt latest = edit.store().versions().latestWith(text);
        if (latest.isPresent()) {
            return new Made(latest.getAsInt(), false);
        }
        int version = edit.store().versions().add(text);
        edit.published(draft.promotion(), version, signature);
        return new Made(version, true);
    }
}
