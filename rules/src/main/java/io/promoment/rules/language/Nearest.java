package io.promoment.rules.language;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant. */
public final class Nearest {

    /** So many names can still be read through. */
    private static final int MOST = 40;

    private Nearest() {}

    /** {@code did you mean <name>?} for the nearest of the names, or all of them when few, or nothing. */
    public static String instead(String written, Collection<String> names) {
        return to(written, names)
                .map(name -> "did you mean " + name + "?")
                .orElseGet(() -> names.size() > MOST ? "" : "one of " + String.join(", ", sorted(names)));
    }

    /** The nearest name, if one is near enough to have been meant. */
    public static Optional<String> to(String written, Collection<String> names) {
        String bare = written.matches("(get|is)[A-Z].*") ? written.replaceFirst("get|is", "") : written;
        int near = Math.max(1, (bare.length() + 1) / 3);
        return names.stream()
                .filter(name -> Math.abs(name.length() - bare.length()) <= near) // nor is a text of a megabyte compared
                .filter(name -> distance(bare, name) <= near)
                .min(Comparator.<String>comparingInt(name -> distance(bare, name))
                        .thenComparing(name -> name));
    }

    private static Collection<String> sorted(Collection<String> names) {
        return names.stream().sorted().toList();
    }

    /** Levenshtein's distance, without regard to case. */
    private static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
