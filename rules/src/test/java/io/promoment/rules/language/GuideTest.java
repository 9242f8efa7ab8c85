package io.promoment.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The language guide: what is generated in it, and what it quotes, is what the code says. */
class GuideTest {
    private static final GuidePage GUIDE = GuidePage.read(GuidePage.DOCS.resolve("language.md"));

    private final GuideJavadoc javadoc = GuideJavadoc.read();
    private final GuideReference reference = new GuideReference(javadoc);

    @Test
    void saysWhatTheCodeSays() {
        GUIDE.generated(reference::section).answered(GuideExample::said).isUpToDate();
    }

    @Test
    void hasEverySectionOnce() {
        assertThat(GUIDE.sections()).containsExactlyInAnyOrderElementsOf(reference.names());
    }

    @Test
    void hasASentenceOnEveryAccessor() {
        assertThat(new GuideModel(javadoc).untold())
                .as("write Javadoc on these, or a @param where they are components of a record")
                .isEmpty();
    }
}
