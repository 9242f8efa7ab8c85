package io.promoment.app.storage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The conditions of a list, of which those count whose value is given: {@code where a = :a and b >= :b}. */
public final class Conditions {
    private final List<String> clauses = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    /** Adds a condition; never with text that came from outside. */
    public Conditions and(String clause) {
        clauses.add(clause);
        return this;
    }

    /** Adds a condition with the value of its {@code :name}, unless there is none. */
    public Conditions and(String clause, String name, @Nullable Object value) {
        if (value != null) {
            clauses.add(clause);
            values.put(name, value);
        }
        return this;
    }

    /** A value for a name that a clause added without one has. */
    public Conditions with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** {@code where …}, or nothing when there is no condition. */
    public String where() {
        return clauses.isEmpty() ? "" : "where " + String.join(" and ", clauses);
    }

    /** The same behind other conditions: {@code  and …} with a space before it, or nothing. */
    public String furtherConditions() {
        return clauses.isEmpty() ? "" : " and " + String.join(" and ", clauses);
    }

    public Map<String, Object> values() {
        return values;
    }
}
