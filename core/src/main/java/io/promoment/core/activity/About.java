package io.promoment.core.activity;

import java.time.Instant;

/**
 * What every activity has.
 *
 * @param id known by it for ever: one to 200 characters, none a control character
 * @param type the name of the type as it is sent
 * @param occurredAt {@code created_at}, cut to microseconds: the finest time that is kept
 * @param profile the customer as the activity carries it
 * @param data all of the activity's data
 * @param context what it is decided in, {@link Context#NONE} until then
 */
public record About(String id, String type, Instant occurredAt, Profile profile, Data data, Context context) {
    @SuppressWarnings("ReferenceEquality") // the one that says so, not one like it
    About in(Context decidedIn) {
        return new About(id, type, occurredAt, profile, decidedIn == Context.PAST ? Data.NONE : data, decidedIn);
    }
}
