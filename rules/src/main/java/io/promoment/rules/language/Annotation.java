package io.promoment.rules.language;

import java.util.List;

/** {@code @limit("1 per customer", "…")} as read, before the rule's pattern is known. */
record Annotation(Token name, List<Token> values) {

    static final List<String> NAMES =
            List.of("title", "owner", "limit", "budget", "valid", "exclusive", "priority", "on_effects");

    Annotation {
        values = List.copyOf(values);
    }
}
