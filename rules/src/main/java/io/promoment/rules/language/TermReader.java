package io.promoment.rules.language;

import io.promoment.core.customer.CalendarPeriod;
import io.promoment.core.customer.Span;
import io.promoment.rules.language.Problems.Unreadable;
import io.promoment.rules.language.Token.Kind;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of one limit, {@code <n> per customer [and <accessor>] [per <period>]}, or one budget,
 * {@code <n> <actions|customers|points|amount CUR> [per calendar <period>]}.
 */
final class TermReader {

    private static final String LIMIT = "write it like 1 per customer per 30 days";
    private static final String BUDGET = "write it like 10000 actions per calendar month";
    private static final List<String> CALENDAR = List.of("day", "week", "month", "year");

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private final Problems problems;
    private final Scope scope;

    TermReader(Problems problems, Scope scope) {
        this.problems = problems;
        this.scope = scope;
    }

    /** The limit, or null when it could not be read and the problem is recorded. */
    @Nullable
    Limit limit(Token text) {
        try {
            Cursor cursor = words(text);
            long cap = cap(cursor, LIMIT);
            cursor.expect("per", LIMIT);
            cursor.expect("customer", LIMIT);
            Expression key = cursor.accept("and") ? key(cursor) : null;
            Period period = cursor.accept("per") ? period(cursor) : new Period.Always();
            if (cursor.at("per")) {
                throw problems.stop(cursor.peek(), "a limit has one period", "write two limits: @limit(\"…\", \"…\")");
            }
            end(cursor, LIMIT);
            return new Limit(text.text(), text.position(), cap, key, period);
        } catch (Unreadable recorded) {
            return null;
        }
    }

    /** The budget, or null when it could not be read and the problem is recorded. */
    @Nullable
    Budget budget(Token text) {
        try {
            Cursor cursor = words(text);
            long cap = cap(cursor, BUDGET);
            Budget.Unit unit = unit(cursor);
            String currency = unit == Budget.Unit.AMOUNT ? currency(cursor) : null;
            Period period = cursor.accept("per") ? calendar(cursor) : new Period.Always();
            end(cursor, BUDGET);
            return new Budget(text.text(), text.position(), cap, unit, currency, period);
        } catch (Unreadable recorded) {
            return null;
        }
    }

    private Cursor words(Token text) {
        if (text.end() - text.start() != text.text().length() + 2 || text.text().contains("'")) {
            throw problems.stop(
                    text,
                    "limits and budgets hold no texts and no escapes",
                    "bind the value in the pattern, $x : …, and write 1 per customer and $x");
        }
        Position inside = new Position(text.position().line(), text.position().column() + 1);
        return new Cursor(text.text(), Lexer.words(text.text(), inside, problems), problems);
    }

    private long cap(Cursor cursor, String instead) {
        Token number = cursor.expect(Kind.NUMBER, "a number", instead);
        if (number.text().equals("0") || number.text().contains(".")) {
            problems.add(number, "the number is whole and at least 1", instead);
            return 1;
        }
        return Long.parseLong(number.text());
    }

    private Expression key(Cursor cursor) {
        if (cursor.atEnd()) {
            throw cursor.unexpected("expected an accessor", "write it like 1 per customer and order.id");
        }
        ExpressionParser expressions = new ExpressionParser(cursor, problems, scope);
        Expression key = expressions.path();
        new Typing(problems).isValue(key);
        return key;
    }

    private Period period(Cursor cursor) {
        return cursor.at("calendar") ? calendar(cursor) : sliding(cursor);
    }

    private Period calendar(Cursor cursor) {
        cursor.expect("calendar", "write per calendar month");
        Token name = cursor.expect(Kind.NAME, "day, week, month or year", "write per calendar month");
        if (!CALENDAR.contains(name.text())) {
            throw problems.stop(name, name.text() + " is not of the calendar", Nearest.instead(name.text(), CALENDAR));
        }
        return new Period.Calendar(CalendarPeriod.parse("calendar " + name.text()));
    }

    private Period sliding(Cursor cursor) {
        Token found = cursor.peek();
        if (CALENDAR.contains(found.text())) {
            throw cursor.unexpected("expected a number of hours or days", "write per calendar " + found.text());
        }
        Token number =
                cursor.expect(Kind.NUMBER, "a number of hours or days", "write per 30 days, or per calendar month");
        Token unit = cursor.expect(Kind.NAME, "hours or days", "write per 30 days, or per calendar month");
        String written = number.text() + " " + unit.text();
        Spelling.SPAN.wrong(written).ifPresent(wrong -> {
            throw problems.stop(number, wrong.message(), wrong.instead() + ", or per calendar month");
        });
        return new Period.Sliding(Span.parse(written));
    }

    private Budget.Unit unit(Cursor cursor) {
        Token name = cursor.expect(Kind.NAME, "actions, customers, points or amount", BUDGET);
        return switch (name.text()) {
            case "actions" -> Budget.Unit.ACTIONS;
            case "customers" -> Budget.Unit.CUSTOMERS;
            case "points" -> Budget.Unit.POINTS;
            case "amount" -> Budget.Unit.AMOUNT;
            default -> throw problems.stop(name, "a budget does not count " + name.text(), BUDGET);
        };
    }

    private String currency(Cursor cursor) {
        Token code = cursor.expect(Kind.NAME, "a currency", "write it like 50000 amount EUR");
        if (!CURRENCIES.contains(code.text())) {
            problems.add(code, code.text() + " is not a currency", "write it like 50000 amount EUR");
        }
        return code.text();
    }

    private static void end(Cursor cursor, String instead) {
        if (!cursor.atEnd()) {
            throw cursor.unexpected("expected nothing more", instead);
        }
    }
}
