package io.promoment.app.newcomer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code sh} block of the README that calls the service, with the {@code json} block that follows it, if one does.
 *
 * @param calls the words of each curl call, quotes resolved as a shell does
 * @param answer the JSON that the last call is said to answer with, or empty
 */
record ReadmeExample(List<List<String>> calls, String answer) {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(sh|json)\\n(.*?)^```");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\\\\\n)|([^\\s'\"]+)|(\\n)");

    static List<ReadmeExample> in(String readme) {
        List<ReadmeExample> examples = new ArrayList<>();
        Matcher block = BLOCK.matcher(readme);
        while (block.find()) {
            if (block.group(1).equals("sh")) {
                examples.add(new ReadmeExample(callsIn(block.group(2)), ""));
            } else if (!examples.isEmpty()) {
                ReadmeExample last = examples.remove(examples.size() - 1);
                examples.add(new ReadmeExample(last.calls(), block.group(2)));
            }
        }
        return examples;
    }

    private static List<List<String>> callsIn(String shell) {
        List<List<String>> calls = new ArrayList<>();
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(shell + "\n");
        while (word.find()) {
            if (word.group(5) != null) {
                if (!words.isEmpty() && words.get(0).equals("curl")) {
                    calls.add(List.copyOf(words));
                }
                words.clear();
            } else if (word.group(3) == null) {
                words.add(firstOf(word.group(1), word.group(2), word.group(4)));
            }
        }
        return calls;
    }

    private static String firstOf(String... groups) {
        for (String group : groups) {
            if (group != null) {
                return group;
            }
        }
        throw new IllegalArgumentException("no word");
    }
}
