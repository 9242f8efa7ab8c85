package io.promoment.core.activity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NumericNode;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;

/**
 * Checks that a JSON tree holds nothing that costs or hides: no deep nesting, no number whose digits would fill the
 * memory when written out, no half of a surrogate pair, which no UTF-8 can carry, and no zero character, which the text
 * of no database can.
 */
final class PlainTree {
    static final int MOST_DIGITS = 1_000;
    static final String OUT_OF_RANGE = "is a number out of range";
    static final String IN_RANGE = "send one between -1e308 and 1e308 with fewer places";

    /** The doubles lie between the exponents -324 and 308, and with all their digits end before the 1 100th place. */
    private static final int MOST_PLACES = 1_100;

    private final int deepest;
    private final Deque<String> path = new ArrayDeque<>();

    PlainTree(int deepest) {
        this.deepest = deepest;
    }

    void check(JsonNode node) throws InvalidActivityException {
        switch (node.getNodeType()) {
            case OBJECT -> checkMembers(node);
            case ARRAY -> checkElements(node);
            case STRING -> checkText(node.textValue());
            case NUMBER -> checkNumber(node);
            case BOOLEAN, NULL -> {}
            default -> throw refused("is no JSON value", "send a string, number, boolean, object, array or null");
        }
    }

    private void checkMembers(JsonNode object) throws InvalidActivityException {
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            enter(member.getKey());
            checkText(member.getKey());
            check(member.getValue());
            path.removeLast();
        }
    }

    private void checkElements(JsonNode array) throws InvalidActivityException {
        for (int at = 0; at < array.size(); at++) {
            enter(Integer.toString(at));
            check(array.path(at));
            path.removeLast();
        }
    }

    private void enter(String step) throws InvalidActivityException {
        path.addLast(step);
        if (path.size() > deepest) {
            throw refused("is nested too deep", "send at most " + deepest + " levels of objects and arrays");
        }
    }

    private void checkText(String text) throws InvalidActivityException {
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (Character.isHighSurrogate(unit)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                at++;
            } else if (Character.isSurrogate(unit)) {
                throw refused(
                        "contains half of a surrogate pair (\\u%04x)".formatted((int) unit), "send whole characters");
            } else if (unit == 0) {
                throw refused("contains the zero character (\\u0000)", "send it without");
            }
        }
    }

    private void checkNumber(JsonNode number) throws InvalidActivityException {
        if (((NumericNode) number).isNaN()) {
            throw refused("is not a finite number", "send a finite one");
        }
        BigDecimal value = number.decimalValue();
        boolean isLarge =
                value.scale() > MOST_PLACES || value.scale() < -MOST_PLACES || value.precision() > MOST_DIGITS;
        if (isLarge) {
            throw refused(OUT_OF_RANGE, IN_RANGE);
        }
    }

    private InvalidActivityException refused(String detail, String hint) {
        StringBuilder pointer = new StringBuilder();
        for (Iterator<String> steps = path.iterator(); steps.hasNext(); ) {
            pointer.append('/').append(steps.next().replace("~", "~0").replace("/", "~1"));
        }
        return new InvalidActivityException(pointer.toString(), detail, hint);
    }
}
