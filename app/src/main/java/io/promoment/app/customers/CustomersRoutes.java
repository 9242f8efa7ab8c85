package io.promoment.app.customers;

import io.promoment.api.Customer;
import io.promoment.api.CustomersResource;
import io.promoment.api.Page;
import io.promoment.api.PageRequest;
import io.promoment.api.TimelineEntry;
import io.promoment.app.http.ProblemException;
import jakarta.inject.Inject;

class CustomersRoutes implements CustomersResource {
    private final Customers customers;
    private final Timeline timeline;

    @Inject
    CustomersRoutes(Customers customers, Timeline timeline) {
        this.customers = customers;
        this.timeline = timeline;
    }

    @Override
    public Customer get(String id) {
        return customers.named(id).orElseThrow(() -> ProblemException.notFound("customer", "id", id));
    }

    /** An action may wait for somebody who did nothing yet: the friend of a referral has a timeline all the same. */
    @Override
    public Page<TimelineEntry> timeline(String id, PageRequest page) {
        String customer = customers.named(id).map(Customer::id).orElse(id);
        Page<TimelineEntry> entries = timeline.of(customer, page);
        if (entries.items().isEmpty() && page.cursor() == null) {
            throw ProblemException.notFound("customer", "id", id);
        }
        return entries;
    }
}
