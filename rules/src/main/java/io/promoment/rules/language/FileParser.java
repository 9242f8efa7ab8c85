package io.promoment.rules.language;

import io.promoment.rules.language.Problems.Unreadable;
import io.promoment.rules.language.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads a file: the package, imports of the model if any, rules. */
final class FileParser {

    static final int MOST_RULES = 1_000;
    private static final List<String> RESUMPTIONS =
            List.of("rule", "package", "import", "global", "declare", "function", "query");
    private static final String ONLY_RULES = "a promotion holds a package, imports of the model, and rules";

    private final Cursor cursor;
    private final Problems problems;
    private final PromotionSource source;

    FileParser(Cursor cursor, Problems problems, PromotionSource source) {
        this.cursor = cursor;
        this.problems = problems;
        this.source = source;
    }

    Promotion parse() {
        if (cursor.atEnd()) {
            isEmpty();
            return new Promotion(source.name(), source, List.of());
        }
        problems.begin(1);
        attempt(this::packageLine);
        List<Rule> rules = new ArrayList<>();
        SortedSet<String> names = new TreeSet<>();
        int place = 0;
        while (!cursor.atEnd() && !problems.full()) {
            if (cursor.at("rule") || isMisspelledRule()) {
                checkName(cursor.peek(1), names);
                Rule rule = new RuleParser(cursor, problems, source).parse(place++);
                if (rule != null) {
                    rules.add(rule);
                }
            } else {
                attempt(this::header);
            }
        }
        if (place == 0 && problems.none()) {
            problems.add(
                    cursor.peek(),
                    "this promotion has no rule",
                    "write rule \"" + source.ruleNamePrefix() + "…\" when … then … end");
        } else if (place > MOST_RULES) {
            problems.add(cursor.peek(), "a promotion has 1 to " + MOST_RULES + " rules, not " + place, "split it");
        }
        if (problems.none()) {
            checkSize(rules);
        }
        return new Promotion(source.name(), source, rules);
    }

    /** Says it once, at the rule that is too much. */
    private void checkSize(List<Rule> rules) {
        int size = 0;
        for (Rule rule : rules) {
            size += Size.of(rule);
            if (size > Size.LARGEST) {
                problems.within(rule.name());
                problems.add(
                        rule.position(),
                        "",
                        "with this rule the promotion is larger than one may be to compile it in bounded time",
                        "split the promotion: rules, conditions, constraints, values and actions count together");
                problems.within(null);
                return;
            }
        }
    }

    /** Says so; what follows is read as the rule that it was meant to be. */
    private boolean isMisspelledRule() {
        Token word = cursor.peek();
        boolean misspelled = cursor.at(Kind.NAME)
                && cursor.peek(1).kind() == Kind.TEXT
                && RESUMPTIONS.stream().noneMatch(cursor::at)
                && Nearest.to(word.text(), List.of("rule")).isPresent();
        if (misspelled) {
            problems.add(word, "expected rule, found " + word.shown(), "write rule");
        }
        return misspelled;
    }

    private void isEmpty() {
        problems.add(
                new Position(1, 1),
                "",
                source.drl().isBlank() ? "this file is empty" : "there is nothing but comments in this file",
                "write package " + source.packageName() + ", and a rule: rule \"" + source.ruleNamePrefix()
                        + "…\" when … then … end");
    }

    private void checkName(Token name, Set<String> names) {
        if (name.kind() == Kind.TEXT && !names.add(name.text())) {
            problems.add(name, "another rule of this promotion has this name", "name what makes it different");
        }
    }

    private void packageLine() {
        String expected = source.packageName();
        cursor.expect("package", "begin with package " + expected);
        Token first = cursor.peek();
        String name = qualifiedName("write package " + expected);
        cursor.accept(";");
        if (!name.equals(expected)) {
            problems.add(first, "this package is not the promotion's", "write package " + expected);
        }
    }

    private void header() {
        if (cursor.at("import")) {
            importLine();
        } else if (cursor.at("package")) {
            Token second = cursor.next();
            attempt(() -> qualifiedName("remove it"));
            cursor.accept(";");
            problems.add(
                    second,
                    "a promotion has one package, at its beginning",
                    "remove it, or write the rules behind it into a file of their own");
        } else {
            Token other = cursor.next();
            throw problems.stop(other, ONLY_RULES + ", no " + other.shown(), "remove it");
        }
    }

    private void importLine() {
        cursor.next();
        Token first = cursor.peek();
        boolean named = !cursor.at("static") && !cursor.at("function") && !cursor.at("accumulate");
        String name = named ? qualifiedName("remove it: the model is implied") : "";
        cursor.accept(";");
        if (!Vocabulary.isImportable(name)) {
            throw problems.stop(first, "only the model may be imported", "remove it: the model is implied");
        }
    }

    private String qualifiedName(String instead) {
        StringBuilder name =
                new StringBuilder(cursor.expect(Kind.NAME, "a name", instead).text());
        while (cursor.accept(".")) {
            name.append('.').append(cursor.expect(Kind.NAME, "a name", instead).text());
        }
        return name.toString();
    }

    /** Reads one thing; when it cannot be read, goes on before the next rule or import. */
    private void attempt(Runnable reading) {
        try {
            reading.run();
        } catch (Unreadable recorded) {
            while (!cursor.atEnd() && RESUMPTIONS.stream().noneMatch(cursor::at)) {
                cursor.next();
            }
        }
    }
}
