package io.promoment.core.activity;

/** A customer was deleted: the profile is the last known, its source id no longer that of the customer. */
public record CustomerDeleted(About about) implements Activity {
    static CustomerDeleted read(About about) {
        return new CustomerDeleted(about);
    }

    @Override
    public CustomerDeleted in(Context context) {
        return new CustomerDeleted(about.in(context));
    }
}
