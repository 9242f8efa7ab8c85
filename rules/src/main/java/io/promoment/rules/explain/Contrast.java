package io.promoment.rules.explain;

/**
 * Why something did not hold.
 *
 * @param expected what would have held, such as {@code >= 2}
 * @param actual what there was, such as {@code 1}
 */
record Contrast(String expected, String actual) {}
