package io.promoment.rules.language;

import io.promoment.rules.language.Expression.Calculation;
import io.promoment.rules.language.Expression.Literal;
import io.promoment.rules.language.Token.Kind;
import io.promoment.rules.language.ValueType.Scalar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads expressions from the loosest operator to the tightest: {@code ||}, {@code &&}, {@code !}, comparison,
 * {@code + -}, {@code * /}, values. Whatever cannot be read to its end is a problem.
 */
final class ExpressionParser {

    private static final String EACH = "write each comparison out: a > 3 && a < 5";
    private static final String WRITE_ONE = "write a literal, an accessor or a bound name here";
    private static final int MOST_OPERATORS = 100;
    private static final List<Calculation.Sign> SUMS = List.of(Calculation.Sign.PLUS, Calculation.Sign.MINUS);
    private static final List<Calculation.Sign> PRODUCTS = List.of(Calculation.Sign.TIMES, Calculation.Sign.BY);

    private final Cursor cursor;
    private final Problems problems;
    private final Typing typing;
    private final PathParser paths;
    private final ComparisonParser comparisons;
    private int operators;

    ExpressionParser(Cursor cursor, Problems problems, Scope scope) {
        this.cursor = cursor;
        this.problems = problems;
        this.typing = new Typing(problems);
        this.paths = new PathParser(cursor, problems, scope, this);
        this.comparisons = new ComparisonParser(cursor, problems, this);
    }

    /** Something that is true or false, as a whole. */
    Expression condition() {
        Expression whole = either();
        boolean ends = cursor.at(",") || cursor.at(")");
        return ends ? typing.condition(whole) : whole;
    }

    /** Something that yields a value. */
    Expression value() {
        Expression left = product();
        while (cursor.at("+") || cursor.at("-")) {
            left = calculation(left, SUMS);
        }
        return left;
    }

    Expression path() {
        return paths.parse();
    }

    private Expression either() {
        Expression first = both();
        if (!cursor.at("||")) {
            return first;
        }
        List<Expression> parts = new ArrayList<>(List.of(typing.condition(first)));
        while (cursor.at("||")) {
            operator();
            parts.add(typing.condition(both()));
        }
        return new Expression.Either(first.position(), parts);
    }

    private Expression both() {
        Expression first = negation();
        if (!cursor.at("&&")) {
            return first;
        }
        List<Expression> parts = new ArrayList<>(List.of(typing.condition(first)));
        while (cursor.at("&&")) {
            operator();
            parts.add(typing.condition(negation()));
        }
        return new Expression.Both(first.position(), parts);
    }

    private Expression negation() {
        if (!cursor.at("!")) {
            return comparisons.after(value());
        }
        Token sign = operator();
        cursor.enter();
        Expression part = typing.condition(negation());
        cursor.leave();
        return new Expression.Negation(sign.position(), part);
    }

    private Expression product() {
        Expression left = single();
        while (cursor.at("*") || cursor.at("/")) {
            left = calculation(left, PRODUCTS);
        }
        return left;
    }

    private Expression calculation(Expression left, List<Calculation.Sign> kinds) {
        Token sign = operator();
        Calculation.Sign kind = sign.is(kinds.get(0).symbol) ? kinds.get(0) : kinds.get(1);
        Expression right = kinds == SUMS ? product() : single();
        return typing.calculate(sign, kind, left, right);
    }

    /** The operator that stands here; how many there are is bounded, for the sake of what compiles them. */
    Token operator() {
        if (++operators > MOST_OPERATORS) {
            throw problems.stop(
                    cursor.peek(), "a constraint has at most " + MOST_OPERATORS + " operators", "split the rule");
        }
        return cursor.next();
    }

    private Expression single() {
        Token token = cursor.peek();
        return switch (token.kind()) {
            case NUMBER -> number(token.position(), cursor.next().text());
            case TEXT -> new Literal(cursor.next().position(), token.text(), Scalar.TEXT);
            case VARIABLE -> path();
            case NAME -> word(token);
            default -> symbol(token);
        };
    }

    private Expression word(Token token) {
        if (token.is("true") || token.is("false")) {
            cursor.next();
            return new Literal(token.position(), token.is("true"), Scalar.FLAG);
        }
        if (token.is("percent") && cursor.peek(1).is("(")) {
            return percent();
        }
        if (token.is("not")) {
            throw problems.stop(token, "not stands before a condition over from", "write !( … )");
        }
        if (comparisons.begins(token)) {
            throw problems.stop(token, "expected a value, found " + token.shown(), EACH);
        }
        if (LeftOut.of(token.text()) != null || token.is("then") || token.is("when")) {
            throw cursor.unexpected("expected a value", WRITE_ONE);
        }
        return path();
    }

    private Expression symbol(Token token) {
        if (token.is("(")) {
            return parenthesis();
        }
        if (token.is("-")) {
            operator();
            return negative(token);
        }
        boolean half = comparisons.begins(token);
        throw cursor.unexpected("expected a value", half ? EACH : WRITE_ONE);
    }

    private Expression parenthesis() {
        cursor.next();
        cursor.enter();
        Expression inner = either();
        cursor.expect(")", "close the parenthesis");
        cursor.leave();
        return inner;
    }

    private Expression negative(Token sign) {
        if (cursor.at(Kind.NUMBER)) {
            return number(sign.position(), "-" + cursor.next().text());
        }
        cursor.enter();
        Expression part = single();
        cursor.leave();
        Literal zero = new Literal(sign.position(), 0L, Scalar.WHOLE);
        return typing.calculate(sign, Calculation.Sign.MINUS, zero, part);
    }

    private static Literal number(Position position, String text) {
        return text.contains(".")
                ? new Literal(position, new BigDecimal(text), Scalar.DECIMAL)
                : new Literal(position, Long.parseLong(text), Scalar.WHOLE);
    }

    private Expression percent() {
        Token word = cursor.next();
        cursor.expect("(", "write percent(value, \"1.5\")");
        cursor.enter();
        Expression value = value();
        cursor.expect(",", "write percent(value, \"1.5\")");
        Token rate = cursor.expect(Kind.TEXT, "a percentage as text", "write percent(value, \"1.5\")");
        cursor.expect(")", "close the arguments");
        cursor.leave();
        if (!rate.text().matches("(0|[1-9][0-9]{0,5})(\\.[0-9]{1,6})?")) {
            problems.add(rate, "\"" + rate.text() + "\" is not a percentage", "write it like \"1.5\"");
        }
        if (value.type() != Scalar.UNKNOWN && !value.type().isNumber()) {
            problems.add(
                    value.position(),
                    "",
                    "percent takes a number, not " + value.type().words(),
                    "write percent(value, \"1.5\") with a number for the value");
        }
        return new Expression.Percent(word.position(), value, rate.text());
    }
}
