package io.promoment.core.activity;

/** A customer was changed: the profile is the one after the change. */
public record CustomerUpdated(About about) implements Activity {
    static CustomerUpdated read(About about) {
        return new CustomerUpdated(about);
    }

    @Override
    public CustomerUpdated in(Context context) {
        return new CustomerUpdated(about.in(context));
    }
}
