package io.promoment.core.decision;

/** Whether an activity was put before the rules. */
public enum DecisionStatus {
    DECIDED("decided"),
    /** Stored and folded on request without deciding. */
    IMPORTED("imported"),
    /** Stored and folded, but it occurred longer ago than the ruleset decides. */
    TOO_LATE("too_late");

    private final String wireName;

    DecisionStatus(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    /**
     * The status of this name.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static DecisionStatus of(String wireName) {
        for (DecisionStatus status : values()) {
            if (status.wireName.equals(wireName)) {
                return status;
            }
        }
        throw new IllegalArgumentException("no decision has the status \"" + wireName + "\"");
    }
}
