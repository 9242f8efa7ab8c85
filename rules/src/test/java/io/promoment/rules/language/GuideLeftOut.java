package io.promoment.rules.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Words of DRL and Java that the language leaves out, with what its problems say to write instead. */
final class GuideLeftOut {
    private GuideLeftOut() {}

    static String table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("word", "problem", "instead"));
        words().forEach((word, leftOut) ->
                rows.add(List.of(GuideMarkdown.code(cell(word)), cell(leftOut.message()), cell(leftOut.instead()))));
        return GuideMarkdown.table(rows);
    }

    private static Map<String, LeftOut> words() {
        Map<String, LeftOut> words = new TreeMap<>();
        ((Map<?, ?>) GuideBounds.constant(LeftOut.class, "WORDS"))
                .forEach((word, leftOut) -> words.put((String) word, (LeftOut) leftOut));
        return words;
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
