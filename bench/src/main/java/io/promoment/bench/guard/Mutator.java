package io.promoment.bench.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a text that nobody wrote out of those that somebody did. The same seed makes the same text. */
final class Mutator {
    private static final Pattern WORD =
            Pattern.compile("//[^\\n]*|\"(?:[^\"\\\\\\n]++|\\\\.)*+\"|[$\\w]+|\\s+|[^\\s$\\w]", Pattern.MULTILINE);
    private static final int LONGEST_PIECE = 12;
    private static final int MOST_CHANGES = 4;

    private final Corpus corpus;
    private final Random random;

    Mutator(Corpus corpus, long seed) {
        this.corpus = corpus;
        this.random = new Random(seed);
    }

    /** Mostly honest with a little of an attack in it: the other way round it is refused at once. */
    String mutant() {
        List<String> words = words(random.nextInt(8) > 0 ? any(corpus.honest()) : any(corpus.attacks()));
        int changes = random.nextBoolean() ? 1 : 1 + random.nextInt(MOST_CHANGES);
        for (int i = 0; i < changes; i++) {
            change(words);
        }
        return String.join("", words);
    }

    private void change(List<String> words) {
        int at = random.nextInt(words.size() + 1);
        List<String> piece = words.subList(at, Math.min(words.size(), at + 1 + random.nextInt(LONGEST_PIECE)));
        switch (random.nextInt(10)) {
            case 0 -> piece.clear();
            case 1 -> words.addAll(at, List.copyOf(piece));
            case 2 -> words.addAll(random.nextInt(words.size() + 1), List.copyOf(piece));
            case 3 -> words.addAll(at, piece(corpus.attacks()));
            case 4 -> words.addAll(at, piece(corpus.honest()));
            case 5 -> character(words, at);
            default -> replaceAlike(words, at);
        }
        if (words.isEmpty()) {
            words.add(" ");
        }
    }

    /** A word of the same kind, from anywhere: such texts go farthest. */
    private void replaceAlike(List<String> words, int at) {
        List<String> others = words(any(random.nextInt(4) > 0 ? corpus.honest() : corpus.attacks()));
        String word = words.get(Math.min(at, words.size() - 1));
        List<String> alike = others.stream()
                .filter(other -> kind(other) == kind(word) && !other.equals(word))
                .toList();
        if (!alike.isEmpty()) {
            words.set(Math.min(at, words.size() - 1), any(alike));
        }
    }

    private static int kind(String word) {
        char first = word.charAt(0);
        return Character.isLetter(first) ? 'a' : Character.isDigit(first) ? '0' : first;
    }

    private void character(List<String> words, int at) {
        int place = Math.min(at, words.size() - 1);
        StringBuilder word = new StringBuilder(words.get(place));
        word.insert(random.nextInt(word.length() + 1), (char)
                (random.nextInt(10) > 0 ? ' ' + random.nextInt(95) : random.nextInt(0x3000)));
        words.set(place, word.toString());
    }

    private List<String> piece(List<String> texts) {
        List<String> words = words(any(texts));
        int from = random.nextInt(words.size());
        return List.copyOf(words.subList(from, Math.min(words.size(), from + 1 + random.nextInt(LONGEST_PIECE))));
    }

    private String any(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(text); word.find(); ) {
            words.add(word.group());
        }
        return words;
    }
}
