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
        problems.begin(word.position().line());
        Token named = cursor.peek();
        try {
            Token name = name();
            problems.within(name.text());
            return rule(name, place, word);
        } catch (Unreadable recorded) {
            cursor.surface();
            skipBehindEnd();
            return null;
        } finally {
            problems.extent(word.position(), cursor.peek().position(), named.text());
            problems.within(null);
        }
    }

    private Token name() {
        if (!cursor.at(Kind.TEXT)) {
            return unquoted();
        }
        Token name = cursor.next();
        boolean printable = name.text().chars().noneMatch(Character::isISOControl);
        if (name.text().isBlank() || name.text().length() > LONGEST_NAME || !printable) {
            problems.add(
                    name,
                    "a rule's name is one line of 1 to " + LONGEST_NAME + " characters",
                    "write rule \"" + source.ruleNamePrefix() + "…\"");
        } else if (!name.text().startsWith(source.ruleNamePrefix())) {
            problems.warn(
                    name,
                    "the names of these rules begin with \"" + source.ruleNamePrefix()
                            + "\": people who read decisions look for the promotion there",
                    "write rule \"" + source.ruleNamePrefix() + name.text() + "\"");
        }
        return name;
    }

    private Token unquoted() {
        Cursor.Mark start = cursor.mark();
        Token first = cursor.peek();
        Unreadable recorded = cursor.unexpected("expected the rule's name in double quotes", "write rule \"…\"");
        cursor.skip(start, "@", "when");
        if (cursor.atSeam()) {
            throw recorded;
        }
        return first;
    }

    private @Nullable Rule rule(Token name, int place, Token word) {
        SortedMap<String, Annotation> annotations = new AnnotationParser(cursor, problems).parse();
        Scope scope = Scope.ofRule();
        Pattern pattern = pattern(scope);
        List<Condition> conditions = new ConditionParser(cursor, problems).parse(scope);
        ValueType subject = pattern == null ? ValueType.Scalar.UNKNOWN : new Model(pattern.model());
        Terms terms = new TermsReader(annotations, scope.within(subject), problems).read();
        then();
        int before = problems.count();
        List<Call> calls = new ConsequenceParser(cursor, problems, scope).parse();
        cursor.expect("end", "close the rule with end");
        if (problems.count() == before) {
            new BudgetCheck(calls, problems).check(terms.budgets());
        }
        return pattern == null
                ? null
                : new Rule(name.text(), place, word.position(), terms, pattern, conditions, calls);
    }

    /** The pattern on the activity, or null when it could not be read; then reading goes on at the consequence. */
    private @Nullable Pattern pattern(Scope scope) {
        Cursor.Mark start = cursor.mark();
        try {
            Pattern pattern = new PatternParser(cursor, problems).activity(scope);
            return pattern.model().equals(PatternParser.UNKNOWN) ? null : pattern;
        } catch (Unreadable recorded) {
            scope.assume(cursor.skip(start));
            return null;
        }
    }

    private void then() {
        if (!cursor.accept("then")) {
            Unreadable recorded = cursor.unexpected("expected then", "begin the consequence with then");
            if (!cursor.at("actions")) {
                throw recorded;
            }
        }
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
