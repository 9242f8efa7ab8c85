package io.promoment.app.promotions;

import org.jspecify.annotations.Nullable;

/**
 * What happened to a promotion.
 *
 * @param version that was published or came into force, or that was in force before a pause
 * @param replaced the version in force before; null when there was none
 */
record Change(String promotion, int version, Kind kind, @Nullable Integer replaced, Signature signature) {
    enum Kind {
        /** A text became a version; from a folder it is in force at once. */
        PUBLISHED("published"),
        /** A version that was published before is in force. */
        ACTIVATED("activated"),
        PAUSED("paused"),
        RESUMED("resumed"),
        ROLLED_BACK("rolled_back");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        String wireName() {
            return wireName;
        }

        static Kind of(String wireName) {
            for (Kind kind : values()) {
                if (kind.wireName.equals(wireName)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("no kind of change is called " + wireName);
        }
    }

    /**
     * Who did it and why.
     *
     * @param by the name of the key; null for what a folder did
     * @param forced published although scenarios failed
     */
    record Signature(String door, @Nullable String by, boolean forced, @Nullable String comment) {
        static Signature of(String door) {
            return new Signature(door, null, false, null);
        }

        static Signature byKey(String name) {
            return new Signature(API, name, false, null);
        }
    }

    /** The door that is not a folder. */
    static final String API = "api";

    @Override
    public String toString() {
        return promotion + " version " + version + " " + kind.wireName().replace('_', ' ');
    }
}
