package io.promoment.app.promotions;

/**
 * What happened to a promotion.
 *
 * @param version that came into force, or that was in force before a pause
 */
record Change(String promotion, int version, String kind) {
    static Change published(String promotion, int version) {
        return new Change(promotion, version, "published");
    }

    /** A version that was published before is in force again. */
    static Change activated(String promotion, int version) {
        return new Change(promotion, version, "activated");
    }

    static Change paused(String promotion, int version) {
        return new Change(promotion, version, "paused");
    }

    @Override
    public String toString() {
        return promotion + " version " + version + " " + kind;
    }
}
