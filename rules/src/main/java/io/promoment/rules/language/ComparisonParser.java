package io.promoment.rules.language;

import io.promoment.rules.language.Expression.Comparison;
import io.promoment.rules.language.Expression.TextTest;
import io.promoment.rules.language.Problems.Unreadable;
import io.promoment.rules.language.Token.Kind;
import io.promoment.rules.language.ValueType.Scalar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads what may follow a value: one comparison, or nothing. */
final class ComparisonParser {

    private static final int MOST_CHOICES = 200;

    private final Cursor cursor;
    private final Problems problems;
    private final Typing typing;
    private final ExpressionParser expressions;

    ComparisonParser(Cursor cursor, Problems problems, ExpressionParser expressions) {
        this.cursor = cursor;
        this.problems = problems;
        this.typing = new Typing(problems);
        this.expressions = expressions;
    }

    /** The value itself, or the comparison that it begins. */
    Expression after(Expression left) {
        Optional<Comparison.Relation> comparison = Arrays.stream(Comparison.Relation.values())
                .filter(operator -> cursor.at(operator.symbol))
                .findFirst();
        if (comparison.isPresent()) {
            Token operator = expressions.operator();
            return typing.compare(operator, comparison.get(), left, expressions.value());
        }
        if (cursor.at("str")) {
            return textTest(left);
        }
        boolean negated = cursor.at("not") && isListOperator(cursor.peek(1));
        Token operator = cursor.peek(negated ? 1 : 0);
        return isListOperator(operator) ? membership(left, negated) : left;
    }

    boolean begins(Token token) {
        return isListOperator(token)
                || token.is("str")
                || Arrays.stream(Comparison.Relation.values()).anyMatch(relation -> token.is(relation.symbol));
    }

    private static boolean isListOperator(Token token) {
        return token.is("in") || token.is("contains") || token.is("memberOf");
    }

    private Expression membership(Expression left, boolean negated) {
        if (negated) {
            cursor.next();
        }
        Token operator = expressions.operator();
        if (operator.is("in")) {
            return oneOf(operator, negated, left);
        }
        Expression right = expressions.value();
        return operator.is("contains")
                ? contains(operator, negated, left, right)
                : contains(operator, negated, right, left);
    }

    private Expression oneOf(Token operator, boolean negated, Expression left) {
        if (!cursor.at("(")) {
            throw withoutParentheses();
        }
        cursor.next();
        cursor.enter();
        List<Expression> choices = new ArrayList<>();
        do {
            if (choices.size() == MOST_CHOICES) {
                throw problems.stop(operator, "in takes at most " + MOST_CHOICES + " values", "split the rule");
            }
            choices.add(choice(left));
        } while (cursor.accept(","));
        cursor.expect(")", "close the choices");
        cursor.leave();
        typing.isValue(left);
        return new Expression.OneOf(left.position(), negated, left, choices);
    }

    /** Reads on over the values, so that they are not taken for constraints. */
    private Unreadable withoutParentheses() {
        Unreadable recorded = cursor.unexpected("expected (", "write in (\"a\", \"b\")");
        while (cursor.next().kind() != Kind.END && cursor.at(",") && isLiteral(cursor.peek(1))) {
            cursor.next();
        }
        return recorded;
    }

    private static boolean isLiteral(Token token) {
        return token.kind() == Kind.TEXT || token.kind() == Kind.NUMBER;
    }

    private Expression choice(Expression left) {
        Expression choice = typing.read(expressions.value(), left.type());
        if (typing.isValue(choice) && left.type().isScalar() && !Typing.alike(left.type(), choice.type())) {
            problems.add(
                    choice.position(),
                    "",
                    left.type().words() + " cannot be compared with "
                            + choice.type().words(),
                    Typing.oneLike(left.type()));
        }
        new KnownTexts(problems).check(left, choice);
        return choice;
    }

    private Expression contains(Token operator, boolean negated, Expression list, Expression value) {
        if (list.type() != Scalar.UNKNOWN) {
            checkList(operator, list, value);
        }
        return new Expression.Contains(operator.position(), negated, list, value);
    }

    private void checkList(Token operator, Expression list, Expression value) {
        if (!(list.type() instanceof ValueType.ListOf texts)) {
            String side = operator.is("contains") ? "left" : "right";
            problems.add(
                    operator,
                    operator.text() + " takes a list on its " + side + ", not "
                            + list.type().words(),
                    list.type() == Scalar.TEXT
                            ? "use ==, or str[startsWith]"
                            : "name a list, such as customer.segments, or compare with ==");
        } else if (texts.element() != Scalar.TEXT) {
            problems.add(operator, operator.text() + " looks for texts", "use exists( … from … )");
        } else if (typing.isValue(value) && value.type() != Scalar.TEXT) {
            problems.add(
                    value.position(),
                    "",
                    "the list holds texts, not " + value.type().words(),
                    Typing.oneLike(Scalar.TEXT));
        }
    }

    private Expression textTest(Expression text) {
        Token operator = expressions.operator();
        cursor.expect("[", "write str[startsWith]");
        Token name = cursor.expect(Kind.NAME, "startsWith, endsWith or length", "write str[startsWith]");
        cursor.expect("]", "write str[startsWith]");
        Expression argument = expressions.value();
        Optional<TextTest.Question> kind = Arrays.stream(TextTest.Question.values())
                .filter(known -> name.is(known.name()))
                .findFirst();
        if (kind.isEmpty()) {
            List<String> names = List.of("startsWith", "endsWith", "length");
            problems.add(name, "str has no " + name.text(), Nearest.instead(name.text(), names));
        }
        TextTest.Question used = kind.orElse(TextTest.Question.startsWith);
        typing.expect(text, Scalar.TEXT, "the left of str[…]");
        typing.expect(argument, used == TextTest.Question.length ? Scalar.WHOLE : Scalar.TEXT, "the right of str[…]");
        return new TextTest(operator.position(), used, text, argument);
    }
}
