package io.promoment.app.uploads;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Answers that nobody takes yet. They wait in a file: most HTTP clients read nothing before they have sent everything, and
 * memory has no room for the answers to a million activities.
 */
final class Backlog implements Closeable {
    private final long most;
    private @Nullable FileChannel file;
    private long taken;
    private long added;

    /** @param most how many bytes may wait */
    Backlog(long most) {
        this.most = most;
    }

    boolean isEmpty() {
        return taken == added;
    }

    /** Whether there was room. */
    boolean add(byte[] bytes, int offset, int length) throws IOException {
        if (added + length > most) {
            return false;
        }
        ByteBuffer next = ByteBuffer.wrap(bytes, offset, length);
        while (next.hasRemaining()) {
            added += file().write(next, added);
        }
        return true;
    }

    /** Takes the bytes that wait longest, and says how many. */
    int take(byte[] into) throws IOException {
        int length = (int) Math.min(into.length, added - taken);
        int read = file().read(ByteBuffer.wrap(into, 0, length), taken);
        taken += read;
        if (isEmpty()) {
            taken = 0;
            added = 0;
            file().truncate(0);
        }
        return read;
    }

    private FileChannel file() throws IOException {
        FileChannel open = file;
        if (open == null) {
            Path path = Files.createTempFile("promoment-answers-", ".ndjson");
            open = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            file = open;
        }
        return open;
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
