package io.promoment.rules.language;

import io.promoment.rules.language.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Walks over the words of a text, once and forward. */
final class Cursor {

    static final int DEEPEST = 32;

    private final String text;
    private final List<Token> tokens;
    private final Problems problems;
    private int at;
    private int depth;

    Cursor(String text, List<Token> tokens, Problems problems) {
        this.text = text;
        this.tokens = tokens;
        this.problems = problems;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    Token next() {
        Token token = tokens.get(at);
        if (token.kind() != Kind.END) {
            at++;
        }
        return token;
    }

    boolean at(String written) {
        return peek().is(written);
    }

    boolean at(Kind kind) {
        return peek().kind() == kind;
    }

    boolean atEnd() {
        return at(Kind.END);
    }

    boolean accept(String written) {
        boolean there = at(written);
        if (there) {
            next();
        }
        return there;
    }

    Token expect(String written, String instead) {
        if (!at(written)) {
            throw unexpected("expected " + written, instead);
        }
        return next();
    }

    Token expect(Kind kind, String what, String instead) {
        if (!at(kind)) {
            throw unexpected("expected " + what, instead);
        }
        return next();
    }

    /** Says that the next word cannot stand here, or what is known about a word of Java or DRL that is left out on purpose. */
    Problems.Unreadable unexpected(String expected, String instead) {
        Token token = peek();
        LeftOut leftOut = token.kind() == Kind.TEXT ? null : LeftOut.of(token.text());
        if (leftOut != null) {
            return problems.stop(token, leftOut.message(), leftOut.instead());
        }
        return problems.stop(token, expected + ", found " + token.shown(), instead);
    }

    /** Where reading stands, to go on from when it gives up. */
    Mark mark() {
        return new Mark(at, depth);
    }

    /**
     * Goes on behind what could not be read: from where it began, over whole parentheses, to the first of these words that
     * is not before the place where reading gave up, or to where the rule goes on.
     *
     * @return the names that are bound in what was passed over
     */
    List<Token> skip(Mark start, String... stops) {
        int reached = at;
        at = start.at;
        depth = start.depth;
        List<Token> bound = new ArrayList<>();
        int open = 0;
        while (!atSeam() && !(open == 0 && at >= reached && Stream.of(stops).anyMatch(this::at))) {
            Token token = next();
            if (token.kind() == Kind.VARIABLE && at(":")) {
                bound.add(token);
            }
            open += token.is("(") ? 1 : token.is(")") && open > 0 ? -1 : 0;
        }
        return bound;
    }

    /** Goes on at the first of these words, whatever is open, or where the rule goes on. */
    void skipTo(String... stops) {
        while (!atSeam() && Stream.of(stops).noneMatch(this::at)) {
            next();
        }
    }

    /** Where a rule goes on whatever stands before: then, end, the next rule, the end of the text. */
    boolean atSeam() {
        return atEnd() || at("then") || at("end") || (at("rule") && peek(1).kind() == Kind.TEXT);
    }

    /** @param at the word, and how deep it stands */
    record Mark(int at, int depth) {}

    /** One level deeper; every parenthesis, negation and condition is one. */
    void enter() {
        if (++depth > DEEPEST) {
            throw problems.stop(peek(), "this is nested more than " + DEEPEST + " levels deep", "split the rule");
        }
    }

    void leave() {
        depth--;
    }

    /** Forgets how deep reading was when it gave up. */
    void surface() {
        depth = 0;
    }

    /** The text from this word to the one read last, on one line. */
    String textSince(Token first) {
        int end = at == 0 ? first.end() : tokens.get(at - 1).end();
        return text.substring(first.start(), Math.max(first.end(), end)).replaceAll("\\s+", " ");
    }
}
