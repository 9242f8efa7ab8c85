package io.promoment.app.promotions;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import io.promoment.api.Difference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What differs between two texts of a promotion. */
final class Differences {
    /** Lines around a change, as everywhere. */
    private static final int CONTEXT = 3;

    private Differences() {}

    static Difference between(String from, DraftStore.Text before, String to, DraftStore.Text after) {
        String drl = before.promotion() + ".drl";
        String scenarios = before.promotion() + ".scenarios.yaml";
        return new Difference(
                from,
                to,
                unified(from + "/" + drl, before.drl(), to + "/" + drl, after.drl()),
                unified(from + "/" + scenarios, before.scenarios(), to + "/" + scenarios, after.scenarios()));
    }

    private static String unified(String from, @Nullable String before, String to, @Nullable String after) {
        List<String> lines = lines(before);
        List<String> difference =
                UnifiedDiffUtils.generateUnifiedDiff(from, to, lines, DiffUtils.diff(lines, lines(after)), CONTEXT);
        return difference.isEmpty() ? "" : String.join("\n", difference) + "\n";
    }

    /** A text that ends without a line end differs from one that ends with it, as the last, empty line. */
    private static List<String> lines(@Nullable String text) {
        return text == null || text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
    }
}
