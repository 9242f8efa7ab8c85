package io.promoment.rules.language;

import io.promoment.rules.language.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts text into words. Outside of texts and comments only ASCII is let through, so that what an author sees is what is
 * read; a character that means nothing in the language is a problem and is skipped.
 */
final class Lexer {

    private static final Pattern NUMBER = Pattern.compile("(0|[1-9][0-9]{0,17})(\\.[0-9]{1,18})?");

    /** A thousand rules of fifty each; reading them takes about a kilobyte a word. */
    static final int MOST_WORDS = 50_000;

    static final int LONGEST_TEXT = 2_000;
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String CURLY = "\u201C\u201D\u201E\u2018\u2019";
    private static final int LONGEST_NAME = 100;
    private static final String TWO_CHARACTER_SYMBOLS = "== != <= >= => =< <> && || ";
    private static final String SYMBOLS = "(){}[],;:.@<>=!+-*/&|?%^~#'`\\";

    private final String text;
    private final Problems problems;
    private final Strange strange;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line;
    private int lineStart;

    private Lexer(String text, Position first, Problems problems) {
        this.text = text;
        this.problems = problems;
        this.strange = new Strange(problems);
        this.line = first.line();
        this.lineStart = 1 - first.column();
    }

    static List<Token> words(String text, Problems problems) {
        Lexer lexer = new Lexer(text, new Position(1, 1), problems);
        if (text.startsWith(BYTE_ORDER_MARK)) {
            lexer.passOverTheMark();
        }
        return lexer.run();
    }

    /** The words of a text that stands within a larger one, at this place. */
    static List<Token> words(String text, Position first, Problems problems) {
        return new Lexer(text, first, problems).run();
    }

    private void passOverTheMark() {
        problems.warn(
                here(),
                Hidden.shown(BYTE_ORDER_MARK.charAt(0)),
                "the file begins with a byte order mark",
                "save it as UTF-8 without one");
        at = 1;
        lineStart = 1;
    }

    private List<Token> run() {
        while (at < text.length() && !problems.full()) {
            if (tokens.size() == MOST_WORDS) {
                problems.add(here(), "", "a promotion has at most " + MOST_WORDS + " words and signs", "split it");
                break;
            }
            next();
        }
        tokens.add(new Token(Kind.END, "", here(), at, at));
        return tokens;
    }

    private void next() {
        char c = text.charAt(at);
        if (c == '\n' || c == '\r') {
            newLine();
        } else if (c == ' ' || c == '\t') {
            at++;
        } else if (text.startsWith("//", at)) {
            lineComment();
        } else if (text.startsWith("/*", at)) {
            blockComment();
        } else if (c == '"') {
            text();
        } else if (CURLY.indexOf(c) >= 0) {
            curlyText();
        } else if (isDigit(c)) {
            number();
        } else if (isLetter(c) || c == '$' || Character.isLetter(c)) {
            name();
        } else {
            symbol();
        }
    }

    private void newLine() {
        at += text.startsWith("\r\n", at) ? 2 : 1;
        line++;
        lineStart = at;
    }

    private void lineComment() {
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            strange.refuseHidden(here(), text, at);
            at++;
        }
    }

    private void blockComment() {
        Position opened = here();
        at += 2;
        while (at < text.length() && !text.startsWith("*/", at)) {
            strange.refuseHidden(here(), text, at);
            if (text.charAt(at) == '\n' || text.charAt(at) == '\r') {
                newLine();
            } else {
                at++;
            }
        }
        if (at >= text.length()) {
            problems.add(opened, "/*", "this comment is never closed", "close it with */");
        }
        at = Math.min(at + 2, text.length());
    }

    private void text() {
        Position opened = here();
        int start = at++;
        StringBuilder meaning = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            strange.refuseHidden(here(), text, at);
            meaning.append(character());
        }
        boolean closed = at < text.length() && text.charAt(at) == '"';
        if (closed) {
            at++;
        } else {
            problems.add(
                    opened, text.substring(start, at), "this text is never closed", "close it with \" on its line");
            problems.muteFrom(opened.line());
        }
        if (meaning.length() > LONGEST_TEXT) {
            problems.add(opened, "", "a text has at most " + LONGEST_TEXT + " characters", "shorten it");
        }
        tokens.add(new Token(Kind.TEXT, meaning.toString(), opened, start, at));
    }

    /** A text as word processors quote it; read to its end, so that it is one problem. */
    private void curlyText() {
        Position opened = here();
        int start = at++;
        while (at < text.length() && (CURLY + "\"\n\r").indexOf(text.charAt(at)) < 0) {
            at++;
        }
        int end = at;
        if (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        problems.add(opened, text.substring(start, at), "these are the quotes of a word processor", "write \"…\"");
        tokens.add(new Token(Kind.TEXT, text.substring(start + 1, end), opened, start, at));
    }

    private char character() {
        char c = text.charAt(at++);
        if (c != '\\' || at >= text.length()) {
            return c;
        }
        char escaped = text.charAt(at);
        int known = "\"\\nt".indexOf(escaped);
        if (known < 0) {
            problems.add(
                    new Position(line, at - lineStart),
                    "\\" + escaped,
                    "a text knows only the escapes \\\" \\\\ \\n \\t",
                    "write the character itself");
            return ' ';
        }
        at++;
        return "\"\\\n\t".charAt(known);
    }

    private void number() {
        int start = at;
        Position position = here();
        while (at < text.length() && (isLetter(text.charAt(at)) || isDigit(text.charAt(at)) || fraction())) {
            at++;
        }
        String written = text.substring(start, at);
        if (!NUMBER.matcher(written).matches()) {
            problems.add(
                    position,
                    written,
                    "a number is written in digits, without zeros before it, at most 18 before and 18 after the point",
                    "write it like 500 or 19.90");
            written = "1"; // valid wherever a number is, so that nothing more is said about it
        }
        tokens.add(new Token(Kind.NUMBER, written, position, start, at));
    }

    private boolean fraction() {
        return text.charAt(at) == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1));
    }

    private void name() {
        int start = at;
        Position position = here();
        at++;
        while (at < text.length()
                && (Character.isLetter(text.charAt(at)) || isLetter(text.charAt(at)) || isDigit(text.charAt(at)))) {
            at++;
        }
        String written = text.substring(start, at);
        strange.letters(written, position);
        if (written.length() > LONGEST_NAME) {
            problems.add(position, written, "a name has at most " + LONGEST_NAME + " characters", "shorten it");
        }
        if (written.equals("rule")) {
            problems.begin(position.line());
        }
        Kind kind = written.startsWith("$") ? Kind.VARIABLE : Kind.NAME;
        tokens.add(new Token(kind, written, position, start, at));
    }

    private void symbol() {
        Position position = here();
        String two = text.substring(at, Math.min(at + 2, text.length()));
        String one = text.substring(at, at + Character.charCount(text.codePointAt(at)));
        if (two.length() == 2 && TWO_CHARACTER_SYMBOLS.contains(two + " ")) {
            tokens.add(new Token(Kind.SYMBOL, two, position, at, at + 2));
            at += 2;
        } else if (SYMBOLS.contains(one)) {
            tokens.add(new Token(Kind.SYMBOL, one, position, at, at + 1));
            at++;
        } else {
            strange.character(position, text, at);
            at += one.length();
        }
    }

    private Position here() {
        return new Position(line, at - lineStart + 1);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }
}
