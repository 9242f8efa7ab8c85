package io.promoment.rules.explain;

import io.promoment.core.activity.CausedBy;
import io.promoment.core.customer.Customer;
import io.promoment.rules.language.Expression;
import io.promoment.rules.language.Expression.Comparison;
import io.promoment.rules.language.Expression.Comparison.Relation;
import io.promoment.rules.language.Expression.Contains;
import io.promoment.rules.language.Expression.Literal;
import io.promoment.rules.language.Expression.OneOf;
import io.promoment.rules.language.Expression.Path;
import io.promoment.rules.language.Expression.TextTest;
import io.promoment.rules.language.ValueType;
import io.promoment.rules.language.ValueType.Scalar;
import java.util.List;

/**
 * Says what was so, and what was not and what is needed: {@code the new tier was Silver, and Gold is needed}.
 *
 * @param scene what is spoken of
 * @param subject what accessors that stand alone are asked of
 */
record Sentences(Values values, Phrases phrases, Scene scene, Phrase subject) {

    /** Of a test that held. */
    String held(Expression test, boolean negated) {
        if (test instanceof Expression.Both both) {
            return Said.and(
                    both.parts().stream().map(part -> held(part, negated)).toList());
        }
        if (test instanceof Expression.Either either) {
            return either.parts().stream()
                    .filter(part -> values.surelyHolds(part, scene, negated))
                    .findFirst()
                    .map(part -> held(part, negated))
                    .orElse(Wording.of(test));
        }
        if (test instanceof Expression.Negation negation) {
            return not(negation.part(), !negated);
        }
        return simple(test);
    }

    /** Of a test that did not. */
    String failed(Expression test, boolean negated) {
        if (test instanceof Expression.Both both) {
            return both.parts().stream()
                    .filter(part -> !values.surelyHolds(part, scene, negated))
                    .findFirst()
                    .map(part -> failed(part, negated))
                    .orElse(Wording.of(test));
        }
        if (test instanceof Expression.Either either) {
            List<String> all =
                    either.parts().stream().map(part -> failed(part, negated)).toList();
            return "none of these was so: " + String.join("; ", all);
        }
        if (test instanceof Expression.Negation negation) {
            return values.isUnknown(negation.part(), scene)
                    ? unknown(negation.part())
                    : held(negation.part(), !negated) + ", and that must not be";
        }
        return values.isUnknown(test, scene) ? unknown(test) : simpleFailed(test);
    }

    private String unknown(Expression test) {
        String what = test instanceof Expression.Test simple && Wording.isSimple(test)
                ? phrases.of(Wording.asked(simple), subject).toString()
                : "that";
        return "the customer was never seen before, so nothing is known of " + what;
    }

    /** Of a test that did not hold, and was not to. */
    private String not(Expression test, boolean negated) {
        if (test instanceof Comparison comparison) {
            return is(comparison.left()) + ", which is not " + demand(comparison);
        }
        if (test instanceof OneOf oneOf) {
            return simple(new OneOf(oneOf.position(), !oneOf.negated(), oneOf.value(), oneOf.choices()));
        }
        if (test instanceof Contains contains) {
            return simple(new Contains(contains.position(), !contains.negated(), contains.list(), contains.value()));
        }
        if (test instanceof Expression.Negation negation) {
            return held(negation.part(), !negated);
        }
        if (test instanceof Expression.Holds holds) {
            return notSo(holds.flag());
        }
        if (test instanceof Expression.Either either) {
            return Said.and(
                    either.parts().stream().map(part -> not(part, negated)).toList());
        }
        if (test instanceof Expression.Both both) {
            return both.parts().stream()
                    .filter(part -> !values.surelyHolds(part, scene, negated))
                    .findFirst()
                    .map(part -> not(part, negated))
                    .orElse(Wording.of(test));
        }
        return "it is not so that " + Wording.of(test);
    }

    private String simple(Expression test) {
        if (test instanceof Comparison comparison) {
            boolean plain = comparison.operator() == Relation.EQUAL && comparison.right() instanceof Literal;
            return is(comparison.left()) + (plain ? "" : " (" + demand(comparison) + ")");
        }
        if (test instanceof OneOf oneOf) {
            return is(oneOf.value()) + (oneOf.negated() ? " (none of " : " (one of ") + choices(oneOf) + ")";
        }
        if (test instanceof Contains contains) {
            return Listed.of(this, contains).held();
        }
        if (test instanceof TextTest text) {
            return is(text.text()) + ", which " + form(text);
        }
        return flag(((Expression.Holds) test).flag(), true);
    }

    private String simpleFailed(Expression test) {
        if (test instanceof Comparison comparison) {
            String needed = comparison.operator() == Relation.DIFFERENT
                    ? "anything but " + right(comparison)
                    : demand(comparison);
            return was(comparison.left()) + ", and " + needed + " is needed";
        }
        if (test instanceof OneOf oneOf) {
            return was(oneOf.value()) + (oneOf.negated() ? ", and anything but " : ", and one of ") + choices(oneOf)
                    + " is needed";
        }
        if (test instanceof Contains contains) {
            return Listed.of(this, contains).failed();
        }
        if (test instanceof TextTest text) {
            return was(text.text()) + ", and a text that " + form(text) + " is needed";
        }
        return flag(((Expression.Holds) test).flag(), false);
    }

    private String flag(Expression flag, boolean held) {
        if (flag instanceof Expression.Absent absent) {
            Phrase what = phrases.of(absent.value(), subject);
            return held ? what + " is not known" : was(absent.value()) + ", and must be absent";
        }
        if (flag instanceof Path path && asksAbsent(path)) {
            return absent(path, held);
        }
        Phrase what = phrases.of(flag, subject);
        if (flag instanceof Path path && isOfCustomer(path)) {
            String name = Idioms.words(path.steps().get(path.steps().size() - 1).name());
            return phrases.before(path, subject).head() + (held ? " is " : " was not ") + name;
        }
        return held ? what + " is true" : was(flag) + ", and must be true";
    }

    /** Of a flag that must not hold, and does not. */
    private String notSo(Expression flag) {
        if (flag instanceof Expression.Absent absent) {
            return is(absent.value());
        }
        if (flag instanceof Path path && asksAbsent(path)) {
            ValueType owner = path.steps().get(path.steps().size() - 1).owner();
            if (owner.equals(new ValueType.Model(Customer.class))) {
                return "the customer was seen before";
            }
            return owner.equals(new ValueType.Model(CausedBy.class))
                    ? "an action of ours caused the activity"
                    : phrases.before(path, subject) + " is there";
        }
        if (flag instanceof Path path && isOfCustomer(path)) {
            String name = Idioms.words(path.steps().get(path.steps().size() - 1).name());
            return phrases.before(path, subject).head() + " is not " + name;
        }
        return is(flag);
    }

    private static boolean asksAbsent(Path path) {
        List<?> steps = path.steps();
        return !steps.isEmpty() && path.steps().get(steps.size() - 1).name().equals("absent");
    }

    private static boolean isOfCustomer(Path path) {
        return path.steps().size() > 1
                && path.steps().get(path.steps().size() - 1).owner().equals(new ValueType.Model(Customer.class));
    }

    private String absent(Path path, boolean held) {
        ValueType owner = path.steps().get(path.steps().size() - 1).owner();
        if (owner.equals(new ValueType.Model(CausedBy.class))) {
            return held ? "no action of ours caused the activity" : "an action of ours caused the activity";
        }
        if (owner.equals(new ValueType.Model(Customer.class))) {
            return held ? "the customer was never seen before" : "the customer was seen before, and must be new";
        }
        Phrase what = phrases.before(path, subject);
        return held ? what + " is absent" : what + " is there, and must be absent";
    }

    private String is(Expression asked) {
        Phrase what = phrases.of(asked, subject);
        return what + " " + what.is() + " " + values.said(asked, scene);
    }

    private String was(Expression asked) {
        Phrase what = phrases.of(asked, subject);
        return what + " " + what.was() + " " + values.said(asked, scene);
    }

    private String choices(OneOf oneOf) {
        return Said.or(oneOf.choices().stream().map(this::operand).toList());
    }

    String right(Comparison comparison) {
        return operand(comparison.right());
    }

    /** A literal, or what it is called with what it was. */
    String operand(Expression operand) {
        return operand instanceof Literal literal
                ? Said.of(literal.value())
                : phrases.of(operand, subject) + " (" + values.said(operand, scene) + ")";
    }

    private String demand(Comparison comparison) {
        boolean time =
                comparison.left().type() == Scalar.INSTANT || comparison.left().type() == Scalar.DATE;
        String right = right(comparison);
        return switch (comparison.operator()) {
            case EQUAL -> right;
            case DIFFERENT -> "not " + right;
            case LESS -> (time ? "a time before " : "less than ") + right;
            case AT_MOST -> time ? right + " or earlier" : "at most " + right;
            case MORE -> (time ? "a time after " : "more than ") + right;
            case AT_LEAST -> time ? right + " or later" : "at least " + right;
        };
    }

    private String form(TextTest test) {
        String argument = operand(test.argument());
        return switch (test.operator()) {
            case startsWith -> "starts with " + argument;
            case endsWith -> "ends with " + argument;
            case length -> "has " + argument + " characters";
        };
    }
}
