package io.promoment.core.activity;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An unconfirmed profile became a customer.
 *
 * @param unconfirmedCustomer the profile as it was before
 */
public record CustomerConfirmed(About about, Profile unconfirmedCustomer) implements Activity {
    static CustomerConfirmed read(About about, JsonNode data) {
        return new CustomerConfirmed(about, Profile.read(data.path("unconfirmed_customer")));
    }

    @Override
    public CustomerConfirmed in(Context context) {
        return new CustomerConfirmed(about.in(context), unconfirmedCustomer);
    }
}
