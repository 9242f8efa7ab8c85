package io.promoment.bench.drill;

/** What the service said to a post. */
sealed interface Answer {
    /**
     * Its decision.
     *
     * @param text what may not change: the actions with their recipients and what became of them
     */
    record Decided(String customer, long position, boolean replayed, String text) implements Answer {
        boolean isSameAs(Decided other) {
            return customer.equals(other.customer) && position == other.position && text.equals(other.text);
        }
    }

    /** 409: the id is known with other content. */
    record Conflict() implements Answer {}

    /** No answer, or 503: to be sent again. */
    record None(String why) implements Answer {}

    /** Anything else, which is never right here. */
    record Wrong(String what) implements Answer {}
}
