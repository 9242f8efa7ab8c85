package io.promoment.rules.language;

/** Says what is wrong with characters that are not of the language: keyboards and documents have many that look as if they were. */
final class Strange {

    private final Problems problems;

    Strange(Problems problems) {
        this.problems = problems;
    }

    /** A character outside of texts and comments. */
    void character(Position position, String text, int at) {
        int c = text.codePointAt(at);
        String shown = Hidden.shown(c);
        if (Hidden.isAt(text, at)) {
            hidden(position, shown);
        } else if (Hidden.isSpace(c)) {
            problems.add(position, shown, "this space is of another kind: " + shown, "write an ordinary space");
        } else {
            problems.add(
                    position,
                    Character.toString(c),
                    "this character means nothing here",
                    "keep it within a text or a comment");
        }
    }

    /** Within texts and comments everything may stand that can be seen. */
    void refuseHidden(Position position, String text, int at) {
        if (Hidden.isAt(text, at)) {
            hidden(position, Hidden.shown(text.charAt(at)));
        }
    }

    /** Letters of other scripts look like ours: what is read must be what is seen. */
    void letters(String name, Position position) {
        int foreign = 0;
        while (foreign < name.length() && name.charAt(foreign) < 128) {
            foreign++;
        }
        if (foreign < name.length()) {
            String shown = name.charAt(foreign) + " (" + Hidden.shown(name.charAt(foreign)) + ")";
            problems.add(
                    new Position(position.line(), position.column() + foreign),
                    name,
                    "names are made of the letters a to z, not of " + shown,
                    "type the name anew");
            problems.mute(position);
        }
    }

    private void hidden(Position position, String shown) {
        problems.add(position, shown, "a hidden character stands here: " + shown, "remove it");
    }
}
