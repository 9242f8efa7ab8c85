package io.promoment.rules.language;

/** A place in a promotion's file, both counted from 1; a tab is one column. */
public record Position(int line, int column) {}
