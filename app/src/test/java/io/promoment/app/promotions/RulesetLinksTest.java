package io.promoment.app.promotions;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.promoment.rules.engine.RulesetSettings;
import io.promoment.rules.language.PromotionSource;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RulesetLinksTest {
    private final RulesetLinks links = new RulesetLinks(new CompiledPromotions(10));

    private static VersionStore.Version version(int number, String drl) {
        return new VersionStore.Version(number, "sha256:" + number, null, new PromotionSource("old", "old.drl", drl));
    }

    /** Red when it stops at the first: who goes back to the release before wants to know all that has to change there. */
    @Test
    void namesEveryVersionThatThisReleaseDoesNotAccept() {
        SortedMap<String, VersionStore.Version> versions = new TreeMap<>();
        versions.put("old-one", version(3, "package"));
        versions.put("old-two", version(7, ""));
        Duration day = Duration.ofDays(1);
        RulesetSettings settings = new RulesetSettings(ZoneOffset.UTC, 100, 100, day, day, day);

        assertThatThrownBy(() -> links.link(settings, versions, null))
                .isInstanceOf(NotAcceptedException.class)
                .hasMessageStartingWith(
                        "This release does not accept what was put in force (old-one version 3: old.drl:1:")
                .hasMessageContaining("; old-two version 7: old.drl:1:1 this file is empty");
    }
}
