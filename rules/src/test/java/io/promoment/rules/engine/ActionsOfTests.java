package io.promoment.rules.engine;

import io.promoment.core.activity.Activity;
import io.promoment.core.activity.Allowance;

/** Gives {@code actions} to tests that run rules without the engine. */
public final class ActionsOfTests {

    private ActionsOfTests() {}

    public static Actions of(Activity activity) {
        return new Actions(activity, new Allowance(1_000));
    }
}
