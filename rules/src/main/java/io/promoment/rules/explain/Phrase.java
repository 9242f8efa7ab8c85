package io.promoment.rules.explain;

/**
 * A noun in a sentence: {@code the customer's points} with the tail {@code  before this activity}.
 *
 * @param head what something can belong to
 * @param tail what is said of it behind, with a blank before it; or nothing
 */
record Phrase(String head, String tail) {
    /** What accessors of the activity start from: nothing is said to belong to it. */
    static final Phrase ACTIVITY = new Phrase("", "");

    private static final String MANY =
            " (points|orders|redemptions|rollbacks|referrals|rewards|messages|events|items|tiers|consents|segments)";

    static Phrase of(String head) {
        return new Phrase(head, "");
    }

    /** Something that belongs to this. */
    Phrase has(String name) {
        if (head.isEmpty()) {
            return new Phrase("the " + name, tail);
        }
        return new Phrase(head + (head.endsWith("s") ? "' " : "'s ") + name, tail);
    }

    /** The same, narrowed: {@code purchases of at least 5000 within the last 30 days}. */
    Phrase narrowed(String first) {
        return new Phrase(head, " " + first + tail);
    }

    Phrase within(String last) {
        return new Phrase(head, tail + " " + last);
    }

    Phrase as(String other) {
        return new Phrase(other, tail);
    }

    /** The words before the head: {@code the number of purchases}. */
    Phrase after(String words) {
        return new Phrase(words + " " + head, tail);
    }

    /** {@code is}, or {@code are}: points and orders are many, a number of them is one. */
    String is() {
        return isMany() ? "are" : "is";
    }

    String was() {
        return isMany() ? "were" : "was";
    }

    private boolean isMany() {
        return !head.matches("the (number|sum|total|average|largest|smallest) .*") && head.matches(".*" + MANY);
    }

    @Override
    public String toString() {
        return head.isEmpty() ? "the activity" : head + tail;
    }
}
