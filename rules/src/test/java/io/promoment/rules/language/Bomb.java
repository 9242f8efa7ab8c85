package io.promoment.rules.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One file under {@code bombs}: a promotion that would take whoever reads or compiles it very long or much memory. Written
 * short: {@code ⟦300×rule "test: #" …⟧} stands for 300 of these, each with its number for {@code #}; innermost first.
 *
 * @param place where the guard must refuse it
 */
record Bomb(String name, String place, String drl) {
    private static final Pattern REPEATED = Pattern.compile("⟦(\\d+)×([^⟦⟧]*)⟧");

    static List<Bomb> all() {
        try (Stream<Path> files =
                Files.list(Path.of(Bomb.class.getResource("/bombs").toURI()))) {
            return files.sorted().map(Bomb::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Bomb read(Path file) {
        try {
            String text = Files.readString(file);
            String place = text.lines().findFirst().orElse("").replace("// refused at ", "");
            return new Bomb(file.getFileName().toString(), place, written(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String written(String text) {
        String open = text;
        for (Matcher next = REPEATED.matcher(open); next.find(); next = REPEATED.matcher(open)) {
            int times = Integer.parseInt(next.group(1));
            String what = next.group(2);
            String all = IntStream.range(0, times)
                    .mapToObj(index -> what.replace("#", String.valueOf(index)))
                    .collect(Collectors.joining());
            open = open.substring(0, next.start()) + all + open.substring(next.end());
        }
        return open;
    }
}
