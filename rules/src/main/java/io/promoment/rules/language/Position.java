package io.promoment.rules.language;

/** A place in a promotion's file, both counted from 1; a tab is one column, a character beyond Unicode's first plane two. */
public record Position(int line, int column) {
    boolean isBefore(Position other) {
        return line < other.line || (line == other.line && column < other.column);
    }
}
