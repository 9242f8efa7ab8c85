package io.promoment.rules.language;

import io.promoment.rules.language.Problems.Unreadable;
import io.promoment.rules.language.Token.Kind;
import io.promoment.rules.language.ValueType.Model;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Reads one rule, from {@code rule} to {@code end}; what is broken in it does not hide the next one. */
final class RuleParser {

    private static final int LONGEST_NAME = 200;

    private final Cursor cursor;
    private final Problems problems;
    private final PromotionSource source;

    RuleParser(Cursor cursor, Problems problems, PromotionSource source) {
        this.cursor = cursor;
        this.problems = problems;
        this.source = source;
    }

    /** The rule, or null when it could not be read and the problems are recorded. */
    @Nullable
    Rule parse(int place) {
        Token word = cursor.next();
        try {
            Token name = name();
            problems.within(name.text());
            return rule(name, place, word);
        } catch (Unreadable recorded) {
            cursor.surface();
            skipBehindEnd();
            return null;
        } finally {
            problems.within(null);
        }
    }

    private Token name() {
        Token name = cursor.expect(Kind.TEXT, "the rule's name in double quotes", "write rule \"…\"");
        boolean printable = name.text().chars().noneMatch(Character::isISOControl);
        if (name.text().isBlank() || name.text().length() > LONGEST_NAME || !printable) {
            problems.add(name, "a rule's name is one line of 1 to " + LONGEST_NAME + " characters", "");
        } else if (!name.text().startsWith(source.ruleNamePrefix())) {
            problems.warn(
                    name,
                    "the names of these rules begin with \"" + source.ruleNamePrefix() + "\"",
                    "people who read decisions look for the promotion there");
        }
        return name;
    }

    private Rule rule(Token name, int place, Token word) {
        SortedMap<String, Annotation> annotations = new AnnotationParser(cursor, problems).parse();
        cursor.expect("when", "after the name stand annotations, then when");
        Scope scope = Scope.ofRule();
        Pattern pattern = new PatternParser(cursor, problems).activity(scope);
        List<Condition> conditions = new ConditionParser(cursor, problems).parse(scope);
        cursor.expect("then", "");
        List<Call> calls = new ConsequenceParser(cursor, problems, scope).parse();
        cursor.expect("end", "");
        Terms terms = new TermsReader(annotations, scope.within(new Model(pattern.model())), problems).read();
        new BudgetCheck(calls, problems).check(terms.budgets());
        return new Rule(name.text(), place, word.position(), terms, pattern, conditions, calls);
    }

    /** Goes on behind this rule's end, or before the next rule where the end is missing. */
    private void skipBehindEnd() {
        while (!cursor.atEnd() && !(cursor.at("rule") && cursor.peek(1).kind() == Kind.TEXT)) {
            if (cursor.next().is("end")) {
                return;
            }
        }
    }
}
