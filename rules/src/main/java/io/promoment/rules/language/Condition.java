package io.promoment.rules.language;

import java.util.List;

/** What must hold besides the pattern on the activity. */
public sealed interface Condition {

    Position position();

    /** {@code OrderItem( … ) from $a.order.items}: holds once for each element that matches. */
    record Each(Position position, Pattern pattern, Expression list) implements Condition {}

    /** {@code not( … )}: no match. */
    record None(Position position, Condition condition) implements Condition {}

    /** {@code exists( … )}: at least one match, counted once. */
    record Some(Position position, Condition condition) implements Condition {}

    /** {@code a and b}. */
    record All(Position position, List<Condition> conditions) implements Condition {
        public All {
            conditions = List.copyOf(conditions);
        }
    }

    /** {@code a or b}: each branch that holds fires the rule once. */
    record Any(Position position, List<Condition> conditions) implements Condition {
        public Any {
            conditions = List.copyOf(conditions);
        }
    }

    /** {@code accumulate( source ; $n : sum($x) ; constraints )}; an absent result matches nothing. */
    record Accumulate(Position position, Condition source, List<Tally> tallies, List<Pattern.Constraint> constraints)
            implements Condition {
        public Accumulate {
            tallies = List.copyOf(tallies);
            constraints = List.copyOf(constraints);
        }
    }
}
