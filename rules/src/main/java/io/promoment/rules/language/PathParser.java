package io.promoment.rules.language;

import io.promoment.rules.language.Expression.Literal;
import io.promoment.rules.language.Expression.Path;
import io.promoment.rules.language.Token.Kind;
import io.promoment.rules.language.ValueType.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads accessors, one after the other, and finds each in the vocabulary. */
final class PathParser {

    private static final int LONGEST = 16;
    private static final Path NOWHERE = new Path(new Position(1, 1), null, Scalar.UNKNOWN, List.of());

    private final Cursor cursor;
    private final Problems problems;
    private final Scope scope;
    private final ExpressionParser expressions;

    PathParser(Cursor cursor, Problems problems, Scope scope, ExpressionParser expressions) {
        this.cursor = cursor;
        this.problems = problems;
        this.scope = scope;
        this.expressions = expressions;
    }

    Expression parse() {
        return cursor.at(Kind.VARIABLE) ? fromVariable() : fromSubject();
    }

    private Expression fromVariable() {
        Token variable = cursor.next();
        Optional<ValueType> bound = scope.typeOf(variable.text());
        if (bound.isEmpty()) {
            String instead = scope.variables().isEmpty()
                    ? "bind it before: " + variable.text() + " : …"
                    : Nearest.instead(variable.text(), scope.variables());
            problems.add(variable, variable.text() + " is not bound here", instead);
        }
        ValueType start = bound.orElse(Scalar.UNKNOWN);
        return steps(new Path(variable.position(), variable.text(), start, List.of()), false);
    }

    private Expression fromSubject() {
        ValueType subject = scope.subject();
        if (subject == null) {
            Token token = cursor.peek();
            throw cursor.unexpected("expected a bound name", "bind the pattern and start from it: $a." + token.shown());
        }
        return steps(new Path(cursor.peek().position(), null, subject, List.of()), true);
    }

    private Expression steps(Path start, boolean stepFirst) {
        Expression path = stepFirst ? step(start) : start;
        int length = 0;
        while (cursor.accept(".")) {
            if (++length > LONGEST) {
                throw problems.stop(cursor.peek(), "a path has at most " + LONGEST + " accessors", "shorten it");
            }
            path = step(path);
        }
        return path;
    }

    private Expression step(Expression before) {
        Token name = cursor.expect(Kind.NAME, "an accessor", "write the name of an accessor");
        boolean called = cursor.at("(") && cursor.peek().start() == name.end();
        List<Expression> arguments = called ? arguments() : List.of();
        ValueType owner = before.type();
        if (owner == Scalar.UNKNOWN) {
            return NOWHERE;
        }
        if (owner.isScalar()) {
            return ofScalar(before, name, called);
        }
        boolean superfluous = called && arguments.isEmpty();
        if (superfluous && !Vocabulary.named(owner, name.text()).isEmpty()) {
            problems.add(name, "an accessor without arguments stands without ()", "write " + name.text());
            return NOWHERE;
        }
        Optional<Word> word = Vocabulary.word(owner, name.text(), arguments.size());
        return word.isPresent() ? taken(before, name, word.get(), arguments) : unknown(owner, name);
    }

    /** The only thing to ask of one value is whether it is there. */
    private Expression ofScalar(Expression value, Token name, boolean called) {
        if (name.text().equals("absent") && !called) {
            return new Expression.Absent(value.position(), value);
        }
        problems.add(name, value.type().words() + " has no " + name.text(), "it can be compared, or asked .absent");
        return NOWHERE;
    }

    private Expression taken(Expression before, Token name, Word word, List<Expression> arguments) {
        if (!(before instanceof Path path)) {
            return NOWHERE;
        }
        for (int i = 0; i < arguments.size(); i++) {
            check(path.type(), word, i, arguments.get(i));
        }
        List<Step> steps = new ArrayList<>(path.steps());
        steps.add(new Step(name.position(), path.type(), word, arguments));
        return new Path(path.position(), path.variable(), path.start(), steps);
    }

    private void check(ValueType owner, Word word, int index, Expression argument) {
        new Typing(problems)
                .expect(argument, word.parameters().get(index), "argument " + (index + 1) + " of " + word.name());
        Spelling.of(owner, word.name(), index).ifPresent(spelling -> spelled(spelling, word, argument));
    }

    private void spelled(Spelling spelling, Word word, Expression argument) {
        if (argument.type() == Scalar.UNKNOWN) {
            return;
        }
        if (!(argument instanceof Literal literal)) {
            problems.add(argument.position(), "", word.name() + " takes a literal here", "write the text itself");
        } else if (literal.type() == Scalar.TEXT) {
            String text = (String) literal.value();
            spelling.wrong(text)
                    .ifPresent(wrong -> problems.add(argument.position(), text, wrong.message(), wrong.instead()));
        }
    }

    private Expression unknown(ValueType owner, Token name) {
        List<Word> sameName = Vocabulary.named(owner, name.text());
        if (!sameName.isEmpty()) {
            problems.add(name, name.text() + " of " + owner.words() + " is written otherwise", written(sameName));
        } else if (owner instanceof ValueType.ListOf list) {
            problems.add(name, owner.words() + " has no " + name.text(), insteadOfList(list, name.text()));
        } else {
            SortedSet<String> names = new TreeSet<>(Vocabulary.names(owner));
            boolean constant = name.text().matches("[A-Z][A-Z0-9_]+");
            problems.add(
                    name,
                    owner.words() + " has no " + name.text(),
                    constant ? "write \"" + name.text() + "\", if it is a text" : Nearest.instead(name.text(), names));
        }
        return NOWHERE;
    }

    private static String insteadOfList(ValueType.ListOf list, String name) {
        if (!(list.element() instanceof ValueType.Model model)) {
            return "use contains";
        }
        String pattern = model.words() + "() from $a.…";
        return switch (name) {
            case "absent", "isEmpty", "empty" -> "write not( " + pattern + " )";
            case "size", "count", "length" -> "write accumulate( " + pattern + " ; $n : count() ; $n > 1 )";
            default -> "write a pattern over it: exists( " + pattern + " )";
        };
    }

    private static String written(List<Word> words) {
        return "write "
                + String.join(" or ", words.stream().map(PathParser::written).toList());
    }

    private static String written(Word word) {
        if (word.parameters().isEmpty()) {
            return word.name();
        }
        List<String> parameters = word.parameters().stream()
                .map(type -> type == Scalar.TEXT ? "\"…\"" : "1")
                .toList();
        return word.name() + "(" + String.join(", ", parameters) + ")";
    }

    private List<Expression> arguments() {
        cursor.expect("(", "write the arguments in parentheses");
        cursor.enter();
        List<Expression> arguments = new ArrayList<>();
        if (!cursor.at(")")) {
            do {
                arguments.add(expressions.value());
            } while (cursor.accept(","));
        }
        cursor.expect(")", "close the arguments");
        cursor.leave();
        return arguments;
    }
}
