package io.promoment.rules.explain;

import io.promoment.rules.language.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule made of one activity.
 *
 * @param elements its parts in the order of the text, whether they were asked or not
 * @param matches how often everything held together: so often it fires
 * @param hindrance the first part that kept it from firing; null where it fires
 * @param failure the kind of failure, as decisions name it, where the hindrance could not be judged; else null
 */
public record Explanation(
        Rule rule, List<Element> elements, long matches, @Nullable Element hindrance, @Nullable String failure) {
    public Explanation {
        elements = List.copyOf(elements);
    }

    /** Whether the rule asks for its actions; limits may suppress them all the same. */
    public boolean fires() {
        return matches > 0 && failure == null;
    }
}
