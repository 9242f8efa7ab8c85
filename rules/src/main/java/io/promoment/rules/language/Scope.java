package io.promoment.rules.language;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What can be named at a place of a rule: the accessors of the pattern's fact, and what was bound before. */
final class Scope {

    private final @Nullable ValueType subject;
    private final SortedMap<String, ValueType> visible;
    /** Every name of the rule, also those that are out of sight: none is used twice. */
    private final Set<String> taken;

    private Scope(@Nullable ValueType subject, SortedMap<String, ValueType> visible, Set<String> taken) {
        this.subject = subject;
        this.visible = visible;
        this.taken = taken;
    }

    static Scope ofRule() {
        return new Scope(null, new TreeMap<>(), new TreeSet<>());
    }

    /** The same names, within a pattern on this type. */
    Scope within(ValueType type) {
        return new Scope(type, visible, taken);
    }

    /** What is bound in here is not seen outside. */
    Scope closed() {
        return new Scope(subject, new TreeMap<>(visible), taken);
    }

    /** What was bound in there is seen here after all. */
    void adopt(Scope inner) {
        visible.putAll(inner.visible);
    }

    @Nullable
    ValueType subject() {
        return subject;
    }

    Optional<ValueType> typeOf(String variable) {
        return Optional.ofNullable(visible.get(variable));
    }

    SortedSet<String> variables() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(visible.keySet()));
    }

    /** Takes names as bound whose value could not be read, so that nothing is said where they are used. */
    void assume(List<Token> variables) {
        for (Token variable : variables) {
            taken.add(variable.text());
            visible.putIfAbsent(variable.text(), ValueType.Scalar.UNKNOWN);
        }
    }

    /** Binds a name, or says why it cannot be bound. */
    void bind(Token variable, ValueType type, Problems problems) {
        String name = variable.text();
        if (!name.matches("\\$[a-z][A-Za-z0-9]{0,39}") || name.equals(Pattern.ROOT)) {
            problems.add(
                    variable,
                    "a bound name is $, a small letter, then letters and digits, and not $root",
                    "write it like $total");
        } else if (!taken.add(name)) {
            problems.add(variable, name + " is bound already in this rule", "use another name");
        }
        visible.put(name, type);
    }
}
