package io.promoment.core.decision;

/** What a counter of a limit or a budget said when the activity was decided. */
public record Reading(String key, long used, long cap) {}
