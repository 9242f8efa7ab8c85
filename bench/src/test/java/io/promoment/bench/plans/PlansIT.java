package io.promoment.bench.plans;

import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.bench.plans.Asking.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small database knows the same indexes. Each bound was seen to be passed with one of its indexes dropped. */
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
