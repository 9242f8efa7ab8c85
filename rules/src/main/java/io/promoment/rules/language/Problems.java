package io.promoment.rules.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Collects the problems of one file; the first {@value #MOST} are kept, a broken file need not say more. */
final class Problems {

    static final int MOST = 200;

    private static final Comparator<Problem> IN_ORDER_OF_THE_TEXT =
            Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column);

    private static final java.util.regex.Pattern WORD = java.util.regex.Pattern.compile("[$A-Za-z0-9_.]+|\\S");

    private final PromotionSource source;
    private final List<Problem> errors = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();
    private final Set<Position> muted = new HashSet<>();
    private final NavigableSet<Integer> mutedLines = new TreeSet<>();
    private @Nullable String rule;
    private final List<Extent> extents = new ArrayList<>();
    /** Where what is being read began. */
    private int first = 1;

    private int found;

    Problems(PromotionSource source) {
        this.source = source;
    }

    /** From here on problems belong to this rule, or to none. */
    void within(@Nullable String name) {
        rule = name;
    }

    /** What was said of this stretch before it was read belongs to this rule. */
    void extent(Position from, Position to, String name) {
        extents.add(new Extent(from, to, name));
    }

    /** From here on nothing is said of what follows a line that cannot be understood, unless that stands before this one. */
    void begin(int line) {
        first = line;
    }

    /** Nothing more is said of what stands here, nor would it be true. */
    void mute(Position place) {
        muted.add(place);
    }

    /** Nothing more is said of what stands in this line, nor of what follows in its rule. */
    void muteFrom(int line) {
        mutedLines.add(line);
    }

    private boolean isMuted(Position place) {
        Integer line = mutedLines.ceiling(first);
        return muted.contains(place) || (line != null && line <= place.line());
    }

    void add(Position place, String text, String message, String instead) {
        found++;
        if (errors.size() < MOST && !isMuted(place)) {
            errors.add(problem(place, text, message, instead));
        }
    }

    void add(Token token, String message, String instead) {
        add(token.position(), token.shown(), message, instead);
    }

    void warn(Position place, String text, String message, String instead) {
        if (warnings.size() < MOST) {
            warnings.add(problem(place, text, message, instead));
        }
    }

    void warn(Token token, String message, String instead) {
        warn(token.position(), token.shown(), message, instead);
    }

    /** Says it and gives up the construct that is being read. */
    Unreadable stop(Token token, String message, String instead) {
        add(token, message, instead);
        return new Unreadable();
    }

    /** Gives up the construct that is being read, of which something was said already. */
    Unreadable giveUp() {
        return new Unreadable();
    }

    /** How many were found so far, said or not. */
    int count() {
        return found;
    }

    /** Whether nothing that is found from here on would be kept. */
    boolean full() {
        return errors.size() >= MOST;
    }

    boolean none() {
        return errors.isEmpty();
    }

    List<Problem> errors() {
        return errors.stream().map(this::ofItsRule).sorted(IN_ORDER_OF_THE_TEXT).toList();
    }

    List<Problem> warnings() {
        return warnings.stream().sorted(IN_ORDER_OF_THE_TEXT).toList();
    }

    private Problem ofItsRule(Problem problem) {
        Position place = new Position(problem.line(), problem.column());
        return problem.rule() != null
                ? problem
                : extents.stream()
                        .filter(extent -> extent.holds(place))
                        .findFirst()
                        .map(extent -> problem.within(extent.rule()))
                        .orElse(problem);
    }

    private Problem problem(Position place, String text, String message, String instead) {
        String offending = text.isEmpty() ? wordAt(place) : text;
        return new Problem(source.file(), place.line(), place.column(), rule, offending, message, instead);
    }

    private String wordAt(Position place) {
        String line = source.drl()
                .replaceFirst("^\uFEFF", "")
                .lines()
                .skip(place.line() - 1L)
                .findFirst()
                .orElse("");
        Matcher word = WORD.matcher(line);
        return word.find(Math.min(place.column() - 1, line.length())) ? word.group() : "";
    }

    /** @param to where what follows begins */
    private record Extent(Position from, Position to, String rule) {
        boolean holds(Position place) {
            return !place.isBefore(from) && place.isBefore(to);
        }
    }

    /** Unwinds to where reading can go on; the problem is recorded already. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Unreadable() {
            super("recorded as a problem", null, false, false);
        }
    }
}
