package io.promoment.app.promotions;

import io.promoment.rules.compile.CompiledPromotion;
import io.promoment.rules.language.PromotionSource;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a folder wants to be in force, all or nothing; except for names that belong to the API.
 *
 * @param door {@code folder} or {@code shipped}
 * @param texts to be in force
 * @param gone no longer to be in force; only what a folder brought in is paused by it
 */
record Offer(String door, List<Text> texts, SortedSet<String> gone) {
    /** A checked text and where it stands. */
    record Text(CompiledPromotion promotion, String path, @Nullable String scenarios) {
        String name() {
            return promotion.name();
        }
    }

    /**
     * What became of an offer.
     *
     * @param taken names of texts that are published by the API: these stay out
     */
    record Taken(List<Change> changes, SortedSet<String> taken) {}

    Offer {
        texts = List.copyOf(texts);
        gone = Collections.unmodifiableSortedSet(new TreeSet<>(gone));
    }

    /** Stores the texts that are new, without putting them in force; says whether there were any. */
    boolean addVersions(RulesetEdit edit) throws SQLException {
        boolean any = false;
        for (Text text : texts) {
            if (!belongsToTheApi(text.name(), edit)
                    && edit.store()
                            .versions()
                            .with(text.name(), text.promotion().digest())
                            .isEmpty()) {
                edit.store().versions().add(version(text));
                any = true;
            }
        }
        return any;
    }

    Taken apply(RulesetEdit edit) throws SQLException {
        SortedSet<String> taken = new TreeSet<>();
        for (Text text : texts) {
            if (belongsToTheApi(text.name(), edit)) {
                taken.add(text.name());
            } else {
                bringIn(text, edit);
            }
        }
        for (String name : gone) {
            if (edit.inForce(name).isPresent() && !belongsToTheApi(name, edit)) {
                edit.takeOut(name, Change.Signature.of(door));
            }
        }
        return new Taken(edit.changes(), taken);
    }

    private static boolean belongsToTheApi(String name, RulesetEdit edit) throws SQLException {
        return edit.store().changes().doorOf(name).equals(Optional.of(Change.API));
    }

    private VersionStore.NewVersion version(Text text) {
        PromotionSource source = text.promotion().promotion().source();
        return new VersionStore.NewVersion(
                text.name(), text.promotion().digest(), source.drl(), text.scenarios(), door, text.path());
    }

    private void bringIn(Text text, RulesetEdit edit) throws SQLException {
        String digest = text.promotion().digest();
        if (edit.inForce(text.name()).filter(now -> now.digest().equals(digest)).isPresent()) {
            return;
        }
        var known = edit.store().versions().with(text.name(), digest);
        int number =
                known.isPresent() ? known.getAsInt() : edit.store().versions().add(version(text));
        edit.bringIn(
                text.name(),
                new VersionStore.Version(
                        number,
                        digest,
                        text.path(),
                        text.promotion().promotion().source()),
                edit.store().changes().tellOf(text.name(), number) ? Change.Kind.ACTIVATED : Change.Kind.PUBLISHED,
                Change.Signature.of(door));
    }
}
