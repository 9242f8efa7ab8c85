package io.promoment.core.customer;

import java.util.Locale;

/** The groups of values that a fold keeps, with what their keys are. */
enum Shelf {
    /** By name of the field. */
    PROFILE,
    /** By key of the metadata. */
    METADATA,
    /** By name of the segment; true within. */
    SEGMENTS,
    /** By name of the consent; true while given. */
    CONSENTS,
    /** By name of the programme; an object, see {@link TierMembership}. */
    TIERS,
    /** By name of the programme; a list, see {@link LeftTiers}. */
    LEFT_TIERS,
    /** By name of the programme; points to spend. */
    POINTS,
    /** By code of the gift card; minor units to spend. */
    GIFTS;

    private final String wireName = name().toLowerCase(Locale.ROOT);

    String wireName() {
        return wireName;
    }
}
