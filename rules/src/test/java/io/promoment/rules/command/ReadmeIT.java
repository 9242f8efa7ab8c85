package io.promoment.rules.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows of the command line, done by the real script in a shell that knows nothing else. */
class ReadmeIT {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    private record Done(int exit, String out, String err) {}

    @BeforeEach
    void writesThePromotionOfTheReadme() throws IOException {
        Path promotions = Files.createDirectory(folder.resolve("my-promotions"));
        String readme = Files.readString(ROOT.resolve("README.md"));
        Files.writeString(promotions.resolve("gold-welcome.drl"), block(readme, "```drl\n"));
        Files.writeString(promotions.resolve("gold-welcome.scenarios.yaml"), block(readme, "```yaml\n"));
        Files.createSymbolicLink(folder.resolve("promoment"), ROOT.resolve("promoment"));
    }

    /** JUnit warns of links that lead out of a temporary folder. */
    @AfterEach
    void removesTheLink() throws IOException {
        Files.delete(folder.resolve("promoment"));
    }

    @Test
    void printsWhatTheReadmeShows() throws IOException, InterruptedException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        String section = readme.substring(readme.indexOf("## Check and test a promotion"));

        Done done = shell("set -e\n" + block(section, "```sh\n"));

        assertThat(done.err()).isEmpty();
        assertThat(done.exit()).isZero();
        assertThat(done.out()).contains(block(section, "```text\n"));
    }

    @Test
    void worksWithSpacesInPathsAndAnyLettersInNamesFromAnyFolder() throws IOException, InterruptedException {
        Path promotions = Files.createDirectories(folder.resolve("my promotions/für März"));
        Files.copy(folder.resolve("my-promotions/gold-welcome.drl"), promotions.resolve("gold-welcome.drl"));

        Done done =
                shell("cd 'my promotions' && ../promoment check 'für März' && ../promoment check --json 'für März'");

        assertThat(done.err()).isEmpty();
        assertThat(done.out())
                .contains("1 promotion checked", "für März/gold-welcome.drl")
                .doesNotContain("\u001b");
    }

    @Test
    void endsWithTheExitCodesThatItsHelpPromises() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("broken.drl"), "package promotions.broken\nrule\n");

        assertThat(shell("./promoment check broken.drl").exit()).isEqualTo(1);
        assertThat(shell("./promoment check nowhere.drl").exit()).isEqualTo(2);
        assertThat(shell("./promoment --version").out()).startsWith("promoment 0.");
        assertThat(shell("source <(./promoment completion) && complete -p promoment")
                        .exit())
                .isZero();
    }

    private Done shell(String commands) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(List.of("bash", "--noprofile", "--norc", "-c", commands))
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(List.of("PATH", "HOME", "JAVA_HOME"));
        Process process = builder.start();
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        return new Done(process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }

    /** What stands between this line and the end of the block. */
    private static String block(String text, String opening) {
        Matcher block = Pattern.compile(Pattern.quote(opening) + "(.*?)```\n", Pattern.DOTALL)
                .matcher(text);
        assertThat(block.find()).as(opening).isTrue();
        return block.group(1);
    }
}
