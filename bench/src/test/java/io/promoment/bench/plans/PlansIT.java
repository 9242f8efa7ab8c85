package io.promoment.bench.plans;

import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.bench.plans.Asking.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code bench/run plans} asks, on a small database: which index is best differs there, what a page may read does not. */
class PlansIT {
    @TempDir
    Path directory;

    @Test
    void readsLittleForEveryPageOfEveryList() throws Exception {
        List<Page> pages = Plans.ask(directory, 100_000);
        assertThat(pages).hasSizeGreaterThan(100);
        assertThat(pages).allSatisfy(page -> assertThat(page.reading().buffers())
                .as(page.of().name())
                .isLessThanOrEqualTo(page.of().mostBuffers()));
    }
}
