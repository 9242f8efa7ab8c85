package io.promoment.rules.command;

import io.promoment.rules.language.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file as text, or what keeps it from being one. */
sealed interface TextFile {
    /** Far beyond what any file of ours may have, which is said where it is read. */
    long LARGEST = 8 << 20;

    record Text(String text) implements TextFile {}

    /** It was read, and is no text. */
    record NoText(Problem problem) implements TextFile {}

    /** It could not be read; a sentence. */
    record Unreadable(String message) implements TextFile {}

    static TextFile read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                return new NoText(Finding.ofFile(file.toString(), "the file has more than 1 MB", "split it"));
            }
            return decode(file.toString(), Files.readAllBytes(file));
        } catch (IOException unreadable) {
            return new Unreadable(
                    file + ": cannot be read: " + unreadable.getClass().getSimpleName());
        }
    }

    private static TextFile decode(String file, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
        text.flip();
        String read = text.toString();
        if (!result.isError()) {
            return new Text(read.startsWith("\uFEFF") ? read.substring(1) : read);
        }
        int line = (int) read.chars().filter(letter -> letter == '\n').count() + 1;
        int column = read.length() - read.lastIndexOf('\n');
        return new NoText(new Problem(
                file, line, column, null, "", "the byte that stands here is no UTF-8", "save the file as UTF-8"));
    }
}
