package io.promoment.app.promotions;

import io.promoment.api.Problem;
import io.promoment.api.Problem.Fault;
import io.promoment.api.ProblemType;
import io.promoment.app.http.Caller;
import io.promoment.app.http.ProblemException;
import io.promoment.rules.compile.Compilation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Changes what is in force of a promotion. What is so already is not changed again and not noted; a version that the
 * language does not take any more is refused, and what is in force stays.
 */
@ApplicationScoped
class Lifecycle {
    private final Rulesets rulesets;
    private final Ownership ownership;
    private final Caller caller;

    @Inject
    Lifecycle(Rulesets rulesets, Ownership ownership, Caller caller) {
        this.rulesets = rulesets;
        this.ownership = ownership;
        this.caller = caller;
    }

    /** @param wanted the latest when null */
    void activate(String name, @Nullable Integer wanted) {
        change(name, edit -> {
            OptionalInt latest = edit.store().versions().latest(name);
            if (latest.isEmpty()) {
                throw PromotionProblems.refused(
                        ProblemType.NOTHING_TO_ACTIVATE,
                        "The promotion %s has no version: publish its draft first".formatted(name));
            }
            bringIn(name, wanted == null ? latest.getAsInt() : wanted, Change.Kind.ACTIVATED, edit);
        });
    }

    void pause(String name) {
        change(name, edit -> edit.takeOut(name, Change.Signature.byKey(caller.name())));
    }

    void resume(String name) {
        change(name, edit -> {
            OptionalInt paused = wayBack(name, edit).latest();
            if (paused.isEmpty()) {
                throw PromotionProblems.refused(
                        ProblemType.NOTHING_TO_RESUME,
                        "The promotion %s was never in force: activate a version of it".formatted(name));
            }
            if (edit.inForce(name).isEmpty()) {
                bringIn(name, paused.getAsInt(), Change.Kind.RESUMED, edit);
            }
        });
    }

    void rollBack(String name) {
        change(name, edit -> {
            if (edit.inForce(name).isEmpty()) {
                throw PromotionProblems.refused(
                        ProblemType.NOTHING_TO_ROLL_BACK,
                        "The promotion %s is not in force: resume it, or activate a version of it".formatted(name));
            }
            OptionalInt before = wayBack(name, edit).before();
            if (before.isEmpty()) {
                throw PromotionProblems.refused(
                        ProblemType.NOTHING_TO_ROLL_BACK,
                        "No other version of %s was in force before: pause it, or activate a version of it"
                                .formatted(name));
            }
            bringIn(name, before.getAsInt(), Change.Kind.ROLLED_BACK, edit);
        });
    }

    private interface Step {
        void on(RulesetEdit edit) throws SQLException;
    }

    private void change(String name, Step step) {
        try {
            rulesets.change(edit -> {
                ownership.requireWritable(name, edit);
                requireKnown(name, edit);
                step.on(edit);
                return name;
            });
        } catch (SQLException e) {
            throw Transactions.failed(e);
        }
    }

    private static void requireKnown(String name, RulesetEdit edit) throws SQLException {
        if (edit.store().versions().latest(name).isEmpty()
                && edit.store().drafts().find(name).isEmpty()) {
            throw PromotionProblems.unknown(name);
        }
    }

    private static WayBack wayBack(String name, RulesetEdit edit) throws SQLException {
        return WayBack.of(edit.store().changes().steps(name));
    }

    private void bringIn(String name, int number, Change.Kind kind, RulesetEdit edit) throws SQLException {
        VersionStore.Version version =
                edit.store().versions().find(name, number).orElseThrow(() -> noVersion(name, number));
        if (edit.inForce(name).filter(now -> now.version() == number).isPresent()) {
            return;
        }
        if (rulesets.check(version.source()) instanceof Compilation.Refused refused) {
            throw PromotionProblems.invalid(refused.problems());
        }
        edit.bringIn(name, version, kind, Change.Signature.byKey(caller.name()));
    }

    private static ProblemException noVersion(String name, int number) {
        String detail = "The promotion %s has no version %d".formatted(name, number);
        return new ProblemException(Problem.of(
                ProblemType.NOT_FOUND,
                detail,
                List.of(Fault.inBody(
                        "/version", detail, "send one that /v1/promotions/%s/versions shows".formatted(name)))));
    }
}
