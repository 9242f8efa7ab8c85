package io.promoment.rules.engine;

import io.promoment.rules.compile.Linker;
import io.promoment.rules.language.Rule;

/** A rule that is in force and matches activities of a type. */
public record Listener(String promotion, int version, Rule rule) {
    /** The name it is linked by. */
    String id() {
        return Linker.ruleId(promotion, rule.place());
    }
}
