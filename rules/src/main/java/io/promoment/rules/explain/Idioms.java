package io.promoment.rules.explain;

import io.promoment.core.activity.Activity;
import io.promoment.core.activity.Data;
import io.promoment.core.activity.LoyaltyTier;
import io.promoment.core.activity.Metadata;
import io.promoment.core.customer.Customer;
import io.promoment.core.customer.Given;
import io.promoment.core.customer.History;
import io.promoment.core.customer.Lifetime;
import io.promoment.core.customer.Local;
import io.promoment.core.customer.Purchases;
import io.promoment.core.customer.TierMembership;
import io.promoment.rules.language.Step;
import io.promoment.rules.language.ValueType;
import java.util.List;
import java.util.Locale;

/** What accessors are called when people speak. Most are called what they belong to and their name; the others stand here. */
final class Idioms {
    private Idioms() {}

    /** What an accessor of something is called, where its arguments are called that. */
    static Phrase of(Phrase noun, Step step, List<String> arguments) {
        Class<?> owner = step.owner() instanceof ValueType.Model model ? model.type() : Object.class;
        String argument = arguments.isEmpty() ? "" : arguments.get(0);
        if (owner == History.class || owner == Purchases.class || owner == Given.class) {
            return past(noun, step.name(), arguments);
        }
        if (owner == Data.class) {
            return Phrase.of(argument + " in the activity's data");
        }
        if (owner == Metadata.class) {
            return new Phrase("\"" + argument + "\" in " + noun.head(), noun.tail());
        }
        if (owner == Lifetime.class) {
            return noun.as(noun.head() + " " + (step.name().equals("spent") ? "spending" : words(step.name())));
        }
        if (owner == Customer.class && step.name().equals("referredBy")) {
            return noun.has("referrer");
        }
        if (owner == Local.class) {
            return local(noun, step.name(), argument);
        }
        if (owner == Customer.class && !arguments.isEmpty()) {
            return noun.has(words(step.name())).narrowed("in " + argument);
        }
        return step.type() instanceof ValueType.Model model
                ? record(noun, step, model.type())
                : scalar(noun, step, owner);
    }

    private static Phrase record(Phrase noun, Step step, Class<?> type) {
        if (type == Customer.class) {
            return step.name().equals("previously")
                    ? new Phrase("the customer", " before this activity")
                    : Phrase.of("the customer");
        }
        if (type == History.class) {
            return Phrase.of("earlier activities");
        }
        if (type == Given.class) {
            return Phrase.of("actions given earlier");
        }
        if (type == Local.class || type == Data.class) {
            return Phrase.ACTIVITY;
        }
        if (type == LoyaltyTier.class && noun.equals(Phrase.ACTIVITY)) {
            return switch (step.name()) {
                case "to" -> Phrase.of("the new tier");
                case "from" -> Phrase.of("the former tier");
                default -> noun.has(words(step.name()));
            };
        }
        return noun.has(words(step.name()));
    }

    private static Phrase scalar(Phrase noun, Step step, Class<?> owner) {
        if (step.name().equals("name") && (owner == LoyaltyTier.class || owner == TierMembership.class)) {
            return noun;
        }
        if (Activity.class.isAssignableFrom(owner)) {
            return switch (step.name()) {
                case "occurredAt" -> Phrase.of("the time of the activity");
                case "id", "type" -> Phrase.of("the " + step.name() + " of the activity");
                default -> noun.has(words(step.name()));
            };
        }
        return noun.has(words(step.name()));
    }

    private static Phrase local(Phrase noun, String name, String argument) {
        return switch (name) {
            case "in" -> noun.within("in " + argument);
            case "hour" -> noun.as("the hour of the day");
            case "dayOfWeek" -> noun.as("the day of the week");
            case "day" -> noun.as("the day of the month");
            default -> noun.as("the " + words(name));
        };
    }

    private static Phrase past(Phrase noun, String name, List<String> arguments) {
        return switch (name) {
            case "within" -> noun.within("within the last " + arguments.get(0));
            case "in" -> noun.within("in the same " + arguments.get(0));
            case "of" -> noun.narrowed(kind(noun) + arguments.get(0));
            case "by" -> noun.narrowed("by " + arguments.get(0));
            case "atLeast" -> noun.narrowed("of at least " + arguments.get(0));
            case "containing" -> noun.narrowed("with " + arguments.get(0));
            case "purchases" ->
                arguments.isEmpty()
                        ? noun.as("purchases")
                        : noun.as("purchases").within("within the last " + arguments.get(0));
            case "purchasesIn" -> noun.as("purchases").within("in the same " + arguments.get(0));
            case "count" ->
                arguments.isEmpty()
                        ? noun.after("the number of")
                        : noun.narrowed("of type " + arguments.get(0))
                                .within("within the last " + arguments.get(1))
                                .after("the number of");
            case "total" -> noun.after("the total of the");
            case "averageTotal" -> noun.after("the average of the");
            case "firstAt" -> noun.after("the time of the first of the");
            default -> noun.after("the time of the last of the");
        };
    }

    private static String kind(Phrase noun) {
        return noun.head().equals("purchases") ? "in " : noun.head().startsWith("actions") ? "of kind " : "of type ";
    }

    /** {@code totalAmount} as {@code total amount}. */
    static String words(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }
}
