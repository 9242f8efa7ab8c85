package io.promoment.rules.language;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Lets through what the language allows, and nothing else. It works on the text alone, before any compiler sees it, with
 * a grammar that must reach the end of every constraint and every consequence; what is compiled is printed from the tree
 * it answers with.
 */
public final class Guard {

    /** 1 MB is a thousand rules of a screen each; a text beyond that was not written by a person. */
    static final int LARGEST = 1 << 20;

    private Guard() {}

    /** Reads the promotion to its end and answers with the tree, or with all problems of all rules. */
    public static Checked check(PromotionSource source) {
        Problems problems = new Problems(source);
        Position top = new Position(1, 1);
        if (!source.name().matches("(?=.{1,80}$)[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            problems.add(
                    top,
                    source.name(),
                    "a promotion's name is words of small letters and digits, with - between them, a letter first",
                    "rename the file");
        }
        if (source.drl().getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            problems.add(top, "", "a promotion has at most 1 MB of text", "split it");
        }
        return problems.none() ? read(source, problems) : new Checked.Refused(problems.errors(), problems.warnings());
    }

    private static Checked read(PromotionSource source, Problems problems) {
        List<Token> words = Lexer.words(source.drl(), problems);
        if (words.size() > Lexer.MOST_WORDS) {
            return new Checked.Refused(problems.errors(), problems.warnings());
        }
        Cursor cursor = new Cursor(source.drl(), words, problems);
        Promotion promotion = new FileParser(cursor, problems, source).parse();
        if (problems.none()) {
            Doubts.raise(promotion, problems);
        }
        return problems.none()
                ? new Checked.Approved(promotion, problems.warnings())
                : new Checked.Refused(problems.errors(), problems.warnings());
    }
}
