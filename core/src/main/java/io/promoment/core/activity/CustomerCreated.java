package io.promoment.core.activity;

/** A customer was created: all that is known stands in the profile. */
public record CustomerCreated(About about) implements Activity {
    static CustomerCreated read(About about) {
        return new CustomerCreated(about);
    }

    @Override
    public CustomerCreated in(Context context) {
        return new CustomerCreated(about.in(context));
    }
}
