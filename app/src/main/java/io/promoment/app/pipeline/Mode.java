package io.promoment.app.pipeline;

/** What is wanted of an activity that comes in. */
public enum Mode {
    /** Put before the rules. */
    DECIDE,
    /** Stored and folded into the customer, not decided: for going live with customers who have a past. */
    IMPORT
}
