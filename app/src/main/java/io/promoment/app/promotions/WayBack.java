package io.promoment.app.promotions;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;

/**
 * The versions that were in force one after the other, as far as a rollback goes back. A version that was rolled back from
 * is no part of it any more, so that a second rollback goes on back and not to and fro.
 */
final class WayBack {
    private final Deque<Integer> versions = new ArrayDeque<>();

    private WayBack() {}

    /** @param steps in order */
    static WayBack of(List<ChangeStore.Step> steps) {
        WayBack way = new WayBack();
        steps.forEach(way::go);
        return way;
    }

    private void go(ChangeStore.Step step) {
        switch (step.kind()) {
            case PUBLISHED, ACTIVATED -> {
                if (latest().orElse(0) != step.version()) {
                    versions.push(step.version());
                }
            }
            case ROLLED_BACK -> versions.pop();
            case PAUSED, RESUMED -> {}
        }
    }

    /** The version in force, or the one that was when the promotion was paused. */
    OptionalInt latest() {
        return versions.isEmpty() ? OptionalInt.empty() : OptionalInt.of(versions.element());
    }

    /** The version in force before that one. */
    OptionalInt before() {
        Iterator<Integer> back = versions.iterator();
        if (back.hasNext()) {
            back.next();
        }
        return back.hasNext() ? OptionalInt.of(back.next()) : OptionalInt.empty();
    }
}
