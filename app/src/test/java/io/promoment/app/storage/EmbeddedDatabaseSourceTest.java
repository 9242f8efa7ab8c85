package io.promoment.app.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EmbeddedDatabaseSourceTest {
    /** Red when the settings were read outside of what turns a refusal into a sentence: it came with a stack trace. */
    @Test
    void saysInOneSentenceThatASettingIsWrong() throws Exception {
        Process program = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("surefire.real.class.path", System.getProperty("java.class.path")),
                        EmbeddedDatabaseSourceProgram.class.getName(),
                        "promoment.embedded-database.port",
                        "abc")
                .start();

        assertThat(new String(program.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("Promoment cannot start. promoment.embedded-database.port is \"abc\":"
                        + " give a number from 1 to 65535, or leave it out for a free one.")
                .doesNotContain("Exception", "\tat ");
        assertThat(program.waitFor()).isEqualTo(1);
    }
}
