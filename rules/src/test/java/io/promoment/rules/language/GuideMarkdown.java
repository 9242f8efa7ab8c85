package io.promoment.rules.language;

import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Javadoc and words of the language as Markdown that may stand in a table. */
final class GuideMarkdown {
    private GuideMarkdown() {}

    static String of(List<? extends DocTree> javadoc) {
        String text = javadoc.stream().map(GuideMarkdown::of).collect(Collectors.joining());
        return text.replaceAll("\\s+", " ").replace("|", "\\|").strip();
    }

    /** What stands behind a tag, as the sentence it would be elsewhere. */
    static String sentence(List<? extends DocTree> javadoc) {
        String text = of(javadoc);
        String begun = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        return begun.endsWith(".") ? begun : begun + ".";
    }

    private static String of(DocTree part) {
        if (part instanceof LiteralTree literal) {
            return code(literal.getBody().getBody());
        }
        if (part instanceof LinkTree link) {
            String name = link.getReference().getSignature();
            return code(name.substring(name.indexOf('#') + 1).replaceAll("\\(.*\\)", ""));
        }
        return part.toString();
    }

    static String code(String text) {
        return "`" + text + "`";
    }

    /** A table of these rows, the first being its head. */
    static String table(List<List<String>> rows) {
        StringBuilder table = new StringBuilder();
        for (List<String> row : rows) {
            table.append(table.isEmpty() ? "" : "\n")
                    .append("| ")
                    .append(String.join(" | ", row))
                    .append(" |");
            if (row == rows.get(0)) {
                table.append("\n").append("|---".repeat(row.size())).append("|");
            }
        }
        return table.toString();
    }
}
