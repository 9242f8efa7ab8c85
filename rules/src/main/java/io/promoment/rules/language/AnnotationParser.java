package io.promoment.rules.language;

import io.promoment.rules.language.Problems.Unreadable;
import io.promoment.rules.language.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the annotations between a rule's name and {@code when}. */
final class AnnotationParser {

    private static final int MOST_VALUES = 8;
    /** More than that are not even read. */
    private static final int MOST_IN_ALL = 100;

    private final Cursor cursor;
    private final Problems problems;

    AnnotationParser(Cursor cursor, Problems problems) {
        this.cursor = cursor;
        this.problems = problems;
    }

    SortedMap<String, Annotation> parse() {
        SortedMap<String, Annotation> annotations = new TreeMap<>();
        while (!cursor.accept("when")) {
            Cursor.Mark start = cursor.mark();
            try {
                annotation(annotations);
            } catch (Unreadable recorded) {
                boolean pattern = cursor.at(Kind.VARIABLE)
                        || Vocabulary.activityTypes().containsKey(cursor.peek().text());
                if (pattern && cursor.mark().equals(start)) {
                    return annotations;
                }
                skip(start);
                if (cursor.atSeam()) {
                    throw recorded;
                }
            }
        }
        return annotations;
    }

    private void annotation(SortedMap<String, Annotation> annotations) {
        if (!cursor.accept("@")) {
            throw cursor.unexpected("expected when", "after the name stand annotations, then when");
        }
        Token name = cursor.expect(
                Kind.NAME, "the name of an annotation", "one of @" + String.join(", @", Annotation.NAMES));
        Annotation annotation = new Annotation(name, cursor.at("(") ? values(name, annotations) : List.of());
        if (!Annotation.NAMES.contains(name.text())) {
            problems.add(
                    name, "there is no annotation @" + name.text(), Nearest.instead(name.text(), Annotation.NAMES));
        } else if (annotations.putIfAbsent(name.text(), annotation) != null) {
            String instead =
                    isList(name) ? "write all of them in one: @" + name.text() + "(\"…\", \"…\")" : "remove one";
            problems.add(name, "@" + name.text() + " is given twice", instead);
        } else {
            checkValues(annotation);
        }
    }

    /** Over an attribute of DRL with its value, or over all that is unknown; an annotation that is never closed hides no other. */
    private void skip(Cursor.Mark start) {
        boolean attribute =
                cursor.mark().equals(start) && LeftOut.of(cursor.next().text()) != null;
        if (!attribute) {
            cursor.skipTo("@", "when");
            return;
        }
        while (cursor.accept("-")) {
            cursor.next();
        }
        while (cursor.at(Kind.TEXT) || cursor.at(Kind.NUMBER) || cursor.at("true") || cursor.at("false")) {
            cursor.next();
        }
    }

    private List<Token> values(Token name, SortedMap<String, Annotation> annotations) {
        cursor.next();
        List<Token> values = new ArrayList<>();
        do {
            if (!cursor.at(Kind.TEXT) && !cursor.at(Kind.NUMBER)) {
                annotations.putIfAbsent(name.text(), new Annotation(name, List.of()));
                throw cursor.unexpected("expected a text or a number", instead(name));
            }
            if (values.size() == MOST_IN_ALL) {
                throw problems.stop(
                        cursor.peek(), "an annotation takes at most " + MOST_VALUES + " texts", "leave some out");
            }
            values.add(cursor.next());
        } while (cursor.accept(","));
        cursor.expect(")", "write texts in double quotes, and close the annotation: @limit(\"1 per customer\")");
        return values;
    }

    private void checkValues(Annotation annotation) {
        Token name = annotation.name();
        int count = annotation.values().size();
        if (name.is("on_effects")) {
            check(name, count == 0);
        } else if (name.is("priority")) {
            check(name, count == 1 && isPriority(annotation.values().get(0)));
        } else if (isList(name)) {
            boolean texts = count > 0
                    && count <= MOST_VALUES
                    && annotation.values().stream().allMatch(this::isText);
            check(name, texts);
        } else {
            check(name, count == 1 && isText(annotation.values().get(0)));
        }
    }

    private void check(Token name, boolean right) {
        if (!right) {
            problems.add(name, "@" + name.text() + " takes other values", instead(name));
        }
    }

    private static String instead(Token name) {
        if (name.is("on_effects")) {
            return "write @on_effects alone";
        }
        if (name.is("priority")) {
            return "write @priority(10), up to 9999";
        }
        return isList(name)
                ? "write one to " + MOST_VALUES + " texts: @" + name.text() + "(\"…\", \"…\")"
                : "write @" + name.text() + "(\"…\")";
    }

    private static boolean isList(Token name) {
        return name.is("limit") || name.is("budget");
    }

    static boolean isPriority(Token value) {
        return value.kind() == Kind.NUMBER && value.text().matches("[0-9]{1,4}");
    }

    private boolean isText(Token value) {
        return value.kind() == Kind.TEXT;
    }
}
