package io.promoment.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A page of the documentation: prose by hand, and sections between markers that are generated. */
record GuidePage(Path file, String text) {
    static final Path DOCS = Path.of("..", "docs");

    private static final String UPDATE =
            "./mvnw -pl core,rules test -Dtest='Guide*' -Dsurefire.failIfNoSpecifiedTests=false"
                    + " -Dguide.update=true";
    private static final Pattern SECTION =
            Pattern.compile("(<!-- generated: ([^\\n]+) -->\\n)(.*?)(<!-- end -->)", Pattern.DOTALL);
    private static final Pattern BLOCK =
            Pattern.compile("^```([^\\n]*)\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern ANSWERED = Pattern.compile(
            "(^```(drl (?:refused|warned))\\n(.*?)^```\\n)(```text\\n.*?^```$)?", Pattern.DOTALL | Pattern.MULTILINE);

    /** A fenced block: what stands behind the fence, its text, and the line its text begins in. */
    record Block(String info, String text, int line) {}

    static GuidePage read(Path file) {
        try {
            return new GuidePage(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> sections() {
        return SECTION.matcher(text).results().map(section -> section.group(2)).toList();
    }

    /** The page with each section as it is generated. */
    GuidePage generated(UnaryOperator<String> sections) {
        String generated = SECTION.matcher(text)
                .replaceAll(section -> Matcher.quoteReplacement(
                        section.group(1) + "\n" + sections.apply(section.group(2)) + "\n\n" + section.group(4)));
        return new GuidePage(file, generated);
    }

    /** The page with what is said of it below each block that is refused or warned of. */
    GuidePage answered(Function<Block, List<String>> said) {
        String answered = ANSWERED.matcher(text).replaceAll(block -> {
            Block asked = new Block(block.group(2), block.group(3).stripTrailing(), 0);
            return Matcher.quoteReplacement(block.group(1) + "```text\n" + String.join("\n", said.apply(asked))
                    + "\n```" + (block.group(4) == null ? "\n" : ""));
        });
        return new GuidePage(file, answered);
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (MatchResult block : BLOCK.matcher(text).results().toList()) {
            int line = (int) text.substring(0, block.start(2)).lines().count() + 1;
            blocks.add(new Block(block.group(1).strip(), block.group(2).stripTrailing(), line));
        }
        return blocks;
    }

    /** Compares the file with what it should be, or makes it so where that was asked for. */
    void isUpToDate() {
        if (Boolean.getBoolean("guide.update")) {
            write();
        }
        assertThat(firstDifference(read(file).text()))
                .as("%s is not what the code says; to bring it up to date, run: %s", file.getFileName(), UPDATE)
                .isNull();
    }

    /** Where the file begins to differ, for a message that is shorter than the file; null where it is the same. */
    private @Nullable String firstDifference(String written) {
        List<String> is = written.lines().toList();
        List<String> shouldBe = text.lines().toList();
        for (int line = 0; line < Math.max(is.size(), shouldBe.size()); line++) {
            String one = line < is.size() ? is.get(line) : "nothing";
            String other = line < shouldBe.size() ? shouldBe.get(line) : "nothing";
            if (!one.equals(other)) {
                return "line " + (line + 1) + " is\n  " + one + "\nand should be\n  " + other;
            }
        }
        return null;
    }

    private void write() {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
