package io.promoment.core.activity;

/** An activity of a type that the model does not list: its data is read by path. */
public record UnlistedActivity(About about) implements Activity {
    static UnlistedActivity read(About about) {
        return new UnlistedActivity(about);
    }

    @Override
    public UnlistedActivity in(Context context) {
        return new UnlistedActivity(about.in(context));
    }
}
