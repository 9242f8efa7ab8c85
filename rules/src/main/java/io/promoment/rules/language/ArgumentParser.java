package io.promoment.rules.language;

import io.promoment.rules.language.Expression.Literal;
import io.promoment.rules.language.ValueType.Scalar;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what an action is asked with: {@code ("Juniper Rewards", 500, "third order")}. */
final class ArgumentParser {

    private final Cursor cursor;
    private final Problems problems;
    private final Scope scope;
    private final Typing typing;

    ArgumentParser(Cursor cursor, Problems problems, Scope scope) {
        this.cursor = cursor;
        this.problems = problems;
        this.scope = scope;
        this.typing = new Typing(problems);
    }

    /** @param word null where there is no such action: its arguments are read all the same */
    List<Expression> parse(Token name, @Nullable ActionWord word) {
        List<Expression> arguments = new ArrayList<>();
        cursor.expect("(", "write " + (word == null ? name.text() + "(…)" : word.signature()));
        if (!cursor.at(")")) {
            do {
                arguments.add(argument(word, arguments.size()));
            } while (cursor.accept(","));
        }
        cursor.expect(")", "close the arguments");
        if (word == null) {
            return arguments;
        }
        if (arguments.size() < word.required || arguments.size() > word.parameters.size()) {
            problems.add(name, name.text() + " takes other arguments", "write " + word.signature());
        }
        return arguments;
    }

    private Expression argument(@Nullable ActionWord word, int index) {
        Expression argument = new ExpressionParser(cursor, problems, scope).value();
        if (word != null && index < word.parameters.size()) {
            ActionWord.Parameter parameter = word.parameters.get(index);
            if (parameter.type() == Scalar.UNKNOWN) {
                typing.isValue(argument);
            } else {
                typing.expect(argument, parameter.type(), parameter.name());
            }
            checkLiteral(parameter, argument);
        }
        return argument;
    }

    private void checkLiteral(ActionWord.Parameter parameter, Expression argument) {
        if (!(argument instanceof Literal literal)) {
            return;
        }
        Object value = literal.value();
        if (parameter.name().equals("channel") && !ActionWord.CHANNELS.contains(value)) {
            String channel = String.valueOf(value);
            problems.add(
                    argument.position(),
                    channel,
                    "\"" + channel + "\" is not a channel",
                    Nearest.instead(channel, ActionWord.CHANNELS));
        } else if (value instanceof Long number && number < 1 && parameter.type() == Scalar.WHOLE) {
            problems.add(
                    argument.position(),
                    "" + number,
                    parameter.name() + " is at least 1",
                    "write 1 or more, or leave the action out");
        } else if (value instanceof String text && text.isBlank()) {
            problems.add(
                    argument.position(),
                    "\"" + text + "\"",
                    parameter.name() + " is empty",
                    "write what the platform calls it: \"…\"");
        }
    }
}
