package io.promoment.app.promotions;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The versions in force while they are being changed; nobody else changes them meanwhile. */
final class RulesetEdit {
    private final PromotionStore store;
    private final SortedMap<String, VersionStore.Version> before;
    private final SortedMap<String, VersionStore.Version> versions;
    private final List<Change> changes = new ArrayList<>();

    RulesetEdit(PromotionStore store, SortedMap<String, VersionStore.Version> versions) {
        this.store = store;
        this.before = versions;
        this.versions = new TreeMap<>(versions);
    }

    /** What is wanted of an edit. */
    interface Work<T extends @Nullable Object> {
        T on(RulesetEdit edit) throws SQLException;
    }

    PromotionStore store() {
        return store;
    }

    SortedMap<String, VersionStore.Version> versions() {
        return Collections.unmodifiableSortedMap(versions);
    }

    /** Whether other versions are in force than before. */
    boolean isSwap() {
        return !versions.equals(before);
    }

    Optional<VersionStore.Version> inForce(String promotion) {
        return Optional.ofNullable(versions.get(promotion));
    }

    /** What happened, in order. */
    List<Change> changes() {
        return Collections.unmodifiableList(changes);
    }

    /** Notes a version that is not in force by it. */
    void published(String promotion, int version, Change.Signature signature) {
        changes.add(new Change(promotion, version, Change.Kind.PUBLISHED, null, signature));
    }

    void bringIn(String promotion, VersionStore.Version version, Change.Kind kind, Change.Signature signature) {
        VersionStore.Version before = versions.put(promotion, version);
        changes.add(
                new Change(promotion, version.version(), kind, before == null ? null : before.version(), signature));
    }

    void takeOut(String promotion, Change.Signature signature) {
        VersionStore.Version before = versions.remove(promotion);
        if (before != null) {
            changes.add(new Change(promotion, before.version(), Change.Kind.PAUSED, before.version(), signature));
        }
    }
}
