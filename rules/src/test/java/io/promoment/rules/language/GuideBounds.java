package io.promoment.rules.language;

import java.util.ArrayList;
import java.util.List;

/** How large things may be, read from the code that refuses what is larger. */
final class GuideBounds {
    private static final List<Bound> BOUNDS = List.of(
            new Bound(Guard.class, "LARGEST", "bytes of one promotion, as UTF-8"),
            new Bound(FileParser.class, "MOST_RULES", "rules of one promotion"),
            new Bound(Lexer.class, "MOST_WORDS", "words and signs of one promotion"),
            new Bound(
                    Size.class,
                    "LARGEST",
                    "steps to compile one promotion: 20 a rule and a condition, 10 an action, 5 a constraint, and 1"
                            + " each accessor, operator and literal"),
            new Bound(RuleParser.class, "LONGEST_NAME", "characters of a rule's name"),
            new Bound(Lexer.class, "LONGEST_TEXT", "characters of one text"),
            new Bound(Lexer.class, "LONGEST_NAME", "characters of one name"),
            new Bound(AnnotationParser.class, "MOST_VALUES", "texts of one `@limit` or `@budget`"),
            new Bound(PatternParser.class, "MOST_PARTS", "constraints and bindings of one pattern"),
            new Bound(ExpressionParser.class, "MOST_OPERATORS", "operators of one constraint"),
            new Bound(Nesting.class, "DEEPEST", "steps of one constraint within each other"),
            new Bound(Cursor.class, "DEEPEST", "parentheses within each other"),
            new Bound(ComparisonParser.class, "MOST_CHOICES", "values of one `in ( … )`"),
            new Bound(PathParser.class, "LONGEST", "accessors of one path"),
            new Bound(ConditionParser.class, "MOST_CONDITIONS", "conditions of one rule besides its pattern"),
            new Bound(ConditionParser.class, "MOST_BRANCHES", "ways through the `or` of one rule"),
            new Bound(AccumulateParser.class, "MOST_RESULTS", "results of one `accumulate`"),
            new Bound(ConsequenceParser.class, "MOST_CALLS", "actions of one rule"),
            new Bound(ConsequenceParser.class, "MOST_VARIABLES", "`with` of one action"));

    /** @param constant the name of the field that holds it */
    private record Bound(Class<?> owner, String constant, String what) {}

    private GuideBounds() {}

    static String table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("at most", "of"));
        BOUNDS.forEach(bound ->
                rows.add(List.of(constant(bound.owner(), bound.constant()).toString(), bound.what())));
        return GuideMarkdown.table(rows);
    }

    /** What a private constant holds; a name that is gone is a change that the guide has to follow. */
    static Object constant(Class<?> owner, String name) {
        try {
            var field = owner.getDeclaredField(name);
            field.setAccessible(true);
            return field.get(null);
        } catch (ReflectiveOperationException renamed) {
            throw new LinkageError("the language guide reads " + owner.getSimpleName() + "." + name, renamed);
        }
    }
}
