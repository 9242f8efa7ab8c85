package io.promoment.rules.language;

import io.promoment.core.activity.Profile;
import io.promoment.core.customer.Customer;
import io.promoment.rules.language.Problems.Unreadable;
import io.promoment.rules.language.Token.Kind;
import io.promoment.rules.language.ValueType.Model;
import io.promoment.rules.language.ValueType.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the calls between {@code then} and {@code end}. */
final class ConsequenceParser {

    private static final int MOST_CALLS = 20;
    private static final int MOST_VARIABLES = 50;
    private static final String CALL = "write calls like actions.grantReward(\"…\");";
    /** Who can receive something; a text is a customer's id. */
    private static final Set<ValueType> RECIPIENTS =
            Set.of(Scalar.TEXT, new Model(Profile.class), new Model(Customer.class));

    private final Cursor cursor;
    private final Problems problems;
    private final Scope scope;
    private final Typing typing;

    ConsequenceParser(Cursor cursor, Problems problems, Scope scope) {
        this.cursor = cursor;
        this.problems = problems;
        this.scope = scope;
        this.typing = new Typing(problems);
    }

    List<Call> parse() {
        Token first = cursor.peek();
        List<Call> calls = new ArrayList<>();
        boolean broken = false;
        while (!cursor.at("end")) {
            if (cursor.atEnd() || cursor.at("rule")) {
                throw cursor.unexpected("expected end", "close the rule with end");
            }
            if (calls.size() == MOST_CALLS) {
                throw problems.stop(first, "a rule asks for at most " + MOST_CALLS + " actions", "write more rules");
            }
            Cursor.Mark start = cursor.mark();
            try {
                calls.add(call());
            } catch (Unreadable recorded) {
                broken = true;
                toTheNextCall(start);
            }
        }
        if (calls.isEmpty() && !broken) {
            problems.add(first, "this rule asks for no action", CALL);
        }
        return calls;
    }

    private void toTheNextCall(Cursor.Mark start) {
        cursor.surface();
        cursor.skip(cursor.mark(), ";", "actions");
        boolean moved = cursor.accept(";") || !cursor.mark().equals(start);
        if (!moved) {
            cursor.next();
        }
    }

    private Call call() {
        Token actions = cursor.expect("actions", CALL);
        cursor.expect(".", CALL);
        Expression recipient = cursor.at("to") ? recipient() : null;
        Token name = cursor.expect(Kind.NAME, "an action", CALL);
        ActionWord word = ActionWord.of(name.text()).orElse(null);
        if (word == null) {
            unknown(name);
        }
        List<Expression> arguments = new ArgumentParser(cursor, problems, scope).parse(name, word);
        List<Call.Variable> variables = new ArrayList<>();
        String expires = null;
        while (cursor.accept(".")) {
            Token extra = cursor.expect(
                    Kind.NAME, "with or expires", "write .with(\"name\", value) or .expires(\"2 hours\")");
            if (extra.is("with")) {
                variables.add(variable(variables));
            } else {
                expires = expires(extra, expires);
            }
        }
        cursor.expect(";", "end the call with ;");
        return new Call(actions.position(), recipient, name.text(), arguments, variables, expires);
    }

    private void unknown(Token name) {
        LeftOut leftOut = LeftOut.of(name.text());
        if (leftOut == null) {
            problems.add(name, "actions has no " + name.text(), Nearest.instead(name.text(), ActionWord.names()));
        } else {
            problems.add(name, leftOut.message(), leftOut.instead());
        }
    }

    private Expression recipient() {
        cursor.next();
        cursor.expect("(", "write actions.to($friend).grantReward(\"…\");");
        Expression recipient = value();
        cursor.expect(")", "write actions.to($friend).grantReward(\"…\");");
        cursor.expect(".", "write actions.to($friend).grantReward(\"…\");");
        if (recipient.type() != Scalar.UNKNOWN && !RECIPIENTS.contains(recipient.type())) {
            problems.add(
                    recipient.position(),
                    "",
                    recipient.type().words() + " cannot receive anything",
                    "address a customer, a profile or a customer's id");
        }
        return recipient;
    }

    private Call.Variable variable(List<Call.Variable> before) {
        cursor.expect("(", "write .with(\"name\", value)");
        Token name = cursor.expect(Kind.TEXT, "the name of a variable", "write .with(\"name\", value)");
        cursor.expect(",", "write .with(\"name\", value)");
        Expression value = value();
        cursor.expect(")", "write .with(\"name\", value)");
        typing.isValue(value);
        Set<String> names =
                new TreeSet<>(before.stream().map(Call.Variable::name).toList());
        if (!name.text().matches("[A-Za-z][A-Za-z0-9_.-]{0,99}")) {
            problems.add(
                    name,
                    "a variable is named with letters, digits, _ . and -",
                    "begin with a letter: .with(\"first_name\", …)");
        } else if (names.contains(name.text())) {
            problems.add(name, "this variable is given twice", "remove one, or name it otherwise");
        } else if (names.size() >= MOST_VARIABLES) {
            throw problems.stop(name, "an action takes at most " + MOST_VARIABLES + " variables", "leave some out");
        }
        return new Call.Variable(name.text(), value);
    }

    private String expires(Token extra, @Nullable String before) {
        if (extra.is("to")) {
            throw problems.stop(extra, "the recipient comes first", "write actions.to(…).…");
        }
        if (!extra.is("expires")) {
            throw problems.stop(extra, "an action has no " + extra.text(), "one of with, expires");
        }
        if (before != null) {
            problems.add(extra, "expires is given twice", "remove one");
        }
        cursor.expect("(", "write .expires(\"2 hours\")");
        Token span = cursor.expect(Kind.TEXT, "a span", "write .expires(\"2 hours\")");
        cursor.expect(")", "write .expires(\"2 hours\")");
        checkSpan(span);
        return span.text();
    }

    private void checkSpan(Token span) {
        Spelling.SPAN.wrong(span.text()).ifPresent(wrong -> problems.add(span, wrong.message(), wrong.instead()));
    }

    private Expression value() {
        return new ExpressionParser(cursor, problems, scope).value();
    }
}
