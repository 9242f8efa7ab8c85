package io.promoment.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The links of the guide lead to something, within a page and beside it. */
class GuideLinksTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]*)(?:#([^)]*))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    @ParameterizedTest
    @ValueSource(strings = {"language.md", "worked-promotions.md"})
    void leadSomewhere(String name) {
        GuidePage page = GuidePage.read(GuidePage.DOCS.resolve(name));
        assertThat(LINK.matcher(page.text()).results()).allSatisfy(link -> {
            Path target = link.group(1).isEmpty() ? page.file() : GuidePage.DOCS.resolve(link.group(1));
            assertThat(target).exists();
            if (link.group(2) != null) {
                assertThat(anchors(Files.readString(target))).contains(link.group(2));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"language.md", "worked-promotions.md"})
    void areNotAmbiguous(String name) {
        assertThat(anchors(GuidePage.read(GuidePage.DOCS.resolve(name)).text())).doesNotHaveDuplicates();
    }

    /** As GitHub makes them of headings. */
    private static List<String> anchors(String markdown) {
        Stream<String> headings = HEADING.matcher(markdown).results().map(heading -> heading.group(1)
                .toLowerCase(Locale.ROOT));
        return headings.map(heading -> heading.replaceAll("[^a-z0-9 -]", "").replace(' ', '-'))
                .toList();
    }
}
