package io.promoment.rules.engine;

import java.util.List;

/**
 * Rules in an order, equal to those that are the very same of the same versions. Compared by identity, for comparing what a
 * thousand rules say would take longer than linking them; a promotion that was compiled anew has other rules.
 */
record SameRules(List<Listener> listeners) {
    @Override
    public boolean equals(Object other) {
        if (!(other instanceof SameRules same) || same.listeners.size() != listeners.size()) {
            return false;
        }
        for (int i = 0; i < listeners.size(); i++) {
            if (!isSame(listeners.get(i), same.listeners.get(i))) {
                return false;
            }
        }
        return true;
    }

    @SuppressWarnings("ReferenceEquality") // see above
    private static boolean isSame(Listener one, Listener other) {
        return one.rule() == other.rule() && one.version() == other.version();
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (Listener listener : listeners) {
            hash = 31 * hash + System.identityHashCode(listener.rule());
        }
        return hash;
    }
}
