package io.promoment.rules.explain;

import io.promoment.core.customer.Customer;
import io.promoment.rules.language.Expression;
import io.promoment.rules.language.Expression.Contains;
import io.promoment.rules.language.Expression.Path;
import io.promoment.rules.language.Step;
import io.promoment.rules.language.ValueType;

/**
 * Says whether something is in a list. What the lists of a customer mean has words of its own.
 *
 * @param isIn such as {@code the customer agreed to marketing}
 * @param isNot such as {@code the customer did not agree to marketing}
 * @param negated whether it must not be in
 * @param there what is in the list
 */
record Listed(String isIn, String isNot, boolean negated, String there) {

    static Listed of(Sentences sentences, Contains contains) {
        String value = sentences.operand(contains.value());
        Phrase list = sentences.phrases().of(contains.list(), sentences.subject());
        String there = sentences.values().said(contains.list(), sentences.scene());
        return switch (ofCustomer(contains.list())) {
            case "consents" ->
                new Listed(
                        "the customer agreed to " + value + list.tail(),
                        "the customer did not agree to " + value + list.tail(),
                        contains.negated(),
                        there);
            case "segments" ->
                new Listed(
                        "the customer is in the segment " + value + list.tail(),
                        "the customer is not in the segment " + value + list.tail(),
                        contains.negated(),
                        there);
            default ->
                new Listed(value + " is among " + list, value + " is not among " + list, contains.negated(), there);
        };
    }

    private static String ofCustomer(Expression list) {
        if (list instanceof Path path && !path.steps().isEmpty()) {
            Step last = path.steps().get(path.steps().size() - 1);
            return last.owner().equals(new ValueType.Model(Customer.class)) ? last.name() : "";
        }
        return "";
    }

    String held() {
        return negated ? isNot : isIn;
    }

    String failed() {
        return negated ? isIn + ", and must not" : isNot + " (there: " + there + ")";
    }
}
