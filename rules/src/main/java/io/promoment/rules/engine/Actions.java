package io.promoment.rules.engine;

import io.promoment.core.Scalars;
import io.promoment.core.action.Action;
import io.promoment.core.activity.Activity;
import io.promoment.core.activity.Allowance;
import io.promoment.core.activity.Profile;
import io.promoment.core.customer.Customer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The global {@code actions} of compiled rules: collects what the firing that runs asks for. Belongs to one session.
 * Public because compiled rules call it.
 */
public final class Actions extends ActionWords {
    private final String customer;
    private final Allowance writing;
    private List<Requested> requested = new ArrayList<>();
    private SortedMap<Integer, String> limitKeys = new TreeMap<>();

    /** @param writing how many characters may still be asked for */
    Actions(Activity activity, Allowance writing) {
        this.customer = customerOf(activity);
        this.writing = writing;
    }

    /** The key the customer is known by here; the one the activity carries where it was not placed among others'. */
    static String customerOf(Activity activity) {
        String known = activity.customer().id();
        String carried = activity.profile().key();
        return known.isEmpty() && carried != null ? carried : known;
    }

    /** Addresses the actions that follow to this customer; a blank key is nobody's. */
    public Addressed to(@Nullable String recipient) {
        if (recipient == null || recipient.isBlank()) {
            throw new AbsentValueException();
        }
        return new Addressed(this, recipient);
    }

    /** Addresses the actions that follow to a customer who appears in the activity. */
    public Addressed to(Profile recipient) {
        return to(recipient.key());
    }

    /** Addresses the actions that follow to the customer of the activity, as if no one had been addressed. */
    public Addressed to(Customer recipient) {
        return to(recipient.id().isEmpty() ? null : recipient.id());
    }

    /** What the limit counts apart, by the index of the limit: 1.0 and 1.00 are one value, as are all that are absent. */
    public void limitKey(int limit, @Nullable Object value) {
        if (value != null) {
            Object one = value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
            limitKeys.put(limit, String.valueOf(Scalars.of(one)));
        }
    }

    @Override
    Requested ask(Action action) {
        return ask(action, customer);
    }

    Requested ask(Action action, String recipient) {
        Written.count(recipient, writing);
        Written.count(action.parameters(), writing);
        Requested request = new Requested(action, recipient, writing);
        requested.add(request);
        return request;
    }

    /** Gives what was collected since the firing began, and begins the next one. */
    Collected collect() {
        Collected collected = new Collected(requested, limitKeys);
        requested = new ArrayList<>();
        limitKeys = new TreeMap<>();
        return collected;
    }

    /** What one firing asked for. */
    record Collected(List<Requested> requested, SortedMap<Integer, String> limitKeys) {}
}
