package io.promoment.app.promotions;

import io.promoment.rules.compile.CompiledPromotion;
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

    Taken apply(RulesetEdit edit) throws SQLException {
        SortedSet<String> taken = new TreeSet<>();
        for (Text text : texts) {
            if (edit.store().doorOf(text.name()).equals(Optional.of(Change.API))) {
                taken.add(text.name());
            } else {
                bringIn(text, edit);
            }
        }
        for (String name : gone) {
            if (edit.inForce(name).isPresent() && !edit.store().doorOf(name).equals(Optional.of(Change.API))) {
                edit.takeOut(name, Change.Signature.of(door));
            }
        }
        return new Taken(edit.changes(), taken);
    }

    private void bringIn(Text text, RulesetEdit edit) throws SQLException {
        String digest = text.promotion().digest();
        if (edit.inForce(text.name()).filter(now -> now.digest().equals(digest)).isPresent()) {
            return;
        }
        var known = edit.store().versionWith(text.name(), digest);
        PromotionStore.NewVersion version = new PromotionStore.NewVersion(
                text.name(), digest, text.promotion().promotion().source().drl(), text.scenarios(), door, text.path());
        int number = known.isPresent() ? known.getAsInt() : edit.store().addVersion(version);
        edit.bringIn(
                text.name(),
                new PromotionStore.Version(
                        number,
                        digest,
                        text.path(),
                        text.promotion().promotion().source()),
                known.isPresent() ? Change.Kind.ACTIVATED : Change.Kind.PUBLISHED,
                Change.Signature.of(door));
    }
}
