package io.promoment.core.activity;

import io.promoment.core.customer.Customer;
import io.promoment.core.customer.Fold;
import io.promoment.core.customer.Given;
import io.promoment.core.customer.History;
import io.promoment.core.customer.Local;
import java.time.ZoneId;

/**
 * What an activity is decided in, beside itself.
 *
 * @param customer the fold over all activities so far, this one included
 * @param previously the fold before this activity
 * @param history the customer's earlier activities
 * @param given the actions granted to the customer earlier
 * @param causedBy our own action that caused the activity, if one did
 * @param local the time of occurrence in the programme's zone
 * @param allowance how much the rules may still walk through in this decision
 */
public record Context(
        Customer customer,
        Customer previously,
        History history,
        Given given,
        CausedBy causedBy,
        Local local,
        Allowance allowance) {
    /** Of an activity that follows what is known of its customer, without a history and without anything given. */
    public static Context after(Customer before, Activity activity, ZoneId zone) {
        return new Context(
                Fold.apply(before, activity),
                before,
                History.EMPTY,
                Given.EMPTY,
                CausedBy.of(activity),
                Local.of(activity.occurredAt(), zone),
                new Allowance());
    }

    /** Of an activity that is not being decided: everything is empty and nothing may be handed out. */
    public static final Context NONE = new Context(
            Customer.EMPTY, Customer.EMPTY, History.EMPTY, Given.EMPTY, CausedBy.NONE, Local.EMPTY, new Allowance(0));

    /**
     * Of an activity that is history. What rules see of it are its type, its time and its records; its data as it was sent is
     * let go, which is more than half of the memory it takes.
     */
    public static final Context PAST = new Context(
            Customer.EMPTY, Customer.EMPTY, History.EMPTY, Given.EMPTY, CausedBy.NONE, Local.EMPTY, new Allowance(0));
}
