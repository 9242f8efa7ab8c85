package io.promoment.core.decision;

/** What the limits, budgets and exclusive groups made of an action that a rule asked for. */
public enum ActionStatus {
    GRANTED("granted"),
    /** A limit or a budget was full. */
    SUPPRESSED("suppressed"),
    /** Another rule of the exclusive group was granted. */
    SUPERSEDED("superseded");

    private final String wireName;

    ActionStatus(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    static ActionStatus of(String wireName) {
        for (ActionStatus status : values()) {
            if (status.wireName.equals(wireName)) {
                return status;
            }
        }
        throw new IllegalArgumentException("no action has the status \"" + wireName + "\"");
    }
}
