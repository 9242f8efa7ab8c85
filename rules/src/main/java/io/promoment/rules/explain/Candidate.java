package io.promoment.rules.explain;

import io.promoment.rules.language.Position;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a list that a rule looks for something in: where nothing matched the one that came closest, else the first
 * that matched.
 *
 * @param list the list as the author named it, such as {@code $a.order.items}
 * @param index its place there, from 0
 * @param size how long the list is
 * @param values what is known of it, by name
 * @param checks what was asked of it, in the order of the text
 */
public record Candidate(String list, long index, long size, Map<String, Object> values, List<Check> checks) {
    public Candidate {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        checks = List.copyOf(checks);
    }

    /**
     * One constraint asked of it.
     *
     * @param expected what would have held; null where it held
     * @param actual what there was instead
     */
    public record Check(
            Position position, String text, boolean held, @Nullable String expected, @Nullable String actual) {}

    /** How many constraints held. */
    public long held() {
        return checks.stream().filter(Check::held).count();
    }
}
