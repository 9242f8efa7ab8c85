package io.promoment.app.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A guide whose {@code sh} blocks are run one after the other by a shell, in a directory of their own; what a {@code text} or
 * {@code json} block behind one shows must come back.
 */
record Guide(String text, Path directory) {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(sh|text|json)\\n(.*?)^```");

    /** Of a file below the root of the checkout. */
    static Guide of(String file, Path directory) throws IOException {
        return new Guide(Files.readString(Readme.ROOT.resolve(file)), directory);
    }

    /** Runs all of it, and says how many blocks that were. */
    int followedAt(URI service) throws IOException, InterruptedException {
        Path tools = Curl.installed(directory.resolve("bin"), service);
        Files.createSymbolicLink(directory.resolve("promoment"), Readme.ROOT.resolve("promoment"));
        int blocks = 0;
        String said = "";
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            switch (block.group(1)) {
                case "sh" -> {
                    said = run(block.group(2), tools);
                    blocks++;
                }
                case "text" -> assertShown(said, block.group(2));
                default -> Readme.assertContains(Readme.values(said), Readme.values(block.group(2)), "");
            }
        }
        return blocks;
    }

    private String run(String commands, Path tools) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("bash", "-e", "-o", "pipefail", "-c", commands)
                .directory(directory.toFile())
                .redirectErrorStream(true);
        shell.environment().merge("PATH", tools.toString(), (path, first) -> first + ":" + path);
        Process process = shell.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s%n%s", commands, said).isZero();
        return said;
    }

    /** Each line that is shown is one that came back, in this order; "…" stands for anything. */
    private static void assertShown(String said, String shown) {
        List<String> lines = said.lines().toList();
        int next = 0;
        for (String line : shown.lines().toList()) {
            Pattern pattern = Pattern.compile(Pattern.quote(line).replace("…", "\\E.*\\Q"));
            while (next < lines.size() && !pattern.matcher(lines.get(next)).matches()) {
                next++;
            }
            assertThat(next).as("%s%nis missing in%n%s", line, said).isLessThan(lines.size());
            next++;
        }
    }
}
