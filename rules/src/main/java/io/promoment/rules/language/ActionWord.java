package io.promoment.rules.language;

import io.promoment.rules.language.ValueType.Scalar;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What {@code actions} can be asked for: the words, and what each takes. */
enum ActionWord {
    grantReward(1, text("reward"), number("quantity")),
    addPoints(3, text("program"), number("points"), text("reason")),
    creditGift(3, text("card"), number("amount"), text("reason")),
    publishVoucher(1, text("campaign"), number("count")),
    sendMessage(2, text("channel"), text("template")),
    updateCustomer(2, text("key"), new Parameter("value", Scalar.UNKNOWN)),
    trackEvent(1, text("name"));

    static final List<String> CHANNELS = List.of("SMS", "EMAIL", "ACTIVECAMPAIGN", "BRAZE", "MAILCHIMP", "INTERCOM");

    final int required;

    @SuppressWarnings("ImmutableEnumChecker") // List.of of records does not change
    final List<Parameter> parameters;

    ActionWord(int required, Parameter... parameters) {
        this.required = required;
        this.parameters = List.of(parameters);
    }

    /** @param type UNKNOWN for any one value */
    record Parameter(String name, ValueType type) {}

    static Optional<ActionWord> of(String name) {
        return Arrays.stream(values()).filter(word -> word.name().equals(name)).findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Enum::name).toList();
    }

    /** {@code grantReward(reward[, quantity])}. */
    String signature() {
        StringBuilder signature = new StringBuilder(name()).append('(');
        for (int i = 0; i < parameters.size(); i++) {
            signature.append(i == 0 ? "" : i < required ? ", " : "[, ");
            signature.append(parameters.get(i).name());
        }
        return signature.append(required < parameters.size() ? "])" : ")").toString();
    }

    private static Parameter text(String name) {
        return new Parameter(name, Scalar.TEXT);
    }

    private static Parameter number(String name) {
        return new Parameter(name, Scalar.WHOLE);
    }
}
