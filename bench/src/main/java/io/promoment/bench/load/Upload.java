package io.promoment.bench.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;

/** One request with orders, one a line, sent in chunks; its answers are counted as they come. */
final class Upload {
    private static final int LINES = 40; // of a chunk: about 60 kB
    private static final String HEAD = String.join(
            "\r\n",
            "POST /v1/activities/batch HTTP/1.1",
            "Host: 127.0.0.1",
            "Content-Type: application/x-ndjson",
            "Transfer-Encoding: chunked",
            "Connection: close",
            "",
            "");
    private static final byte[] PROBLEM = "\"problem\":".getBytes(StandardCharsets.US_ASCII);

    private final Socket socket;
    private final Orders orders;
    private final BooleanSupplier more;
    private final Window window;
    private long answered;
    private long refused;
    private int matched;
    private byte before;

    /** The time in which answers count, as {@link System#nanoTime()} says it. */
    record Window(long begin, long end) {
        boolean contains(long now) {
            return now - begin >= 0 && now - end < 0;
        }
    }

    /**
     * Connected.
     *
     * @param more asked before each chunk; the request ends when there is no more
     */
    Upload(int port, Orders orders, BooleanSupplier more, Window window) throws IOException {
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        this.orders = orders;
        this.more = more;
        this.window = window;
    }

    void send() throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(HEAD.getBytes(StandardCharsets.US_ASCII));
        int width = orders.length() + 1;
        byte[] head = (Integer.toHexString(LINES * width) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] chunk = new byte[head.length + LINES * width + 2];
        System.arraycopy(head, 0, chunk, 0, head.length);
        for (int line = 0; line < LINES; line++) {
            System.arraycopy(orders.template(), 0, chunk, head.length + line * width, width - 1);
            chunk[head.length + (line + 1) * width - 1] = '\n';
        }
        chunk[chunk.length - 2] = '\r';
        chunk[chunk.length - 1] = '\n';
        while (more.getAsBoolean()) {
            for (int line = 0; line < LINES; line++) {
                int customer = ThreadLocalRandom.current().nextInt(orders.customers());
                orders.writeNext(customer, chunk, head.length + line * width);
            }
            out.write(chunk);
        }
        out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    /** Until the service closes the connection, which it was asked to do. */
    void receive() throws IOException {
        InputStream in = socket.getInputStream();
        byte[] buffer = new byte[64 * 1024];
        int first = in.read(buffer);
        String status = new String(buffer, 0, Math.max(0, Math.min(first, 12)), StandardCharsets.US_ASCII);
        if (!status.equals("HTTP/1.1 200")) {
            throw new IOException(
                    "An upload was answered " + new String(buffer, 0, Math.max(0, first), StandardCharsets.UTF_8));
        }
        for (int length = first; length > 0; length = in.read(buffer)) {
            count(buffer, length, window.contains(System.nanoTime()));
        }
        socket.close();
    }

    /** A line of an answer ends with a newline alone; those of the chunks follow a carriage return. */
    private void count(byte[] buffer, int length, boolean counts) {
        for (int i = 0; i < length; i++) {
            byte here = buffer[i];
            matched = here == PROBLEM[matched] ? matched + 1 : here == PROBLEM[0] ? 1 : 0;
            if (matched == PROBLEM.length) {
                matched = 0;
                refused += counts ? 1 : 0;
            }
            if (here == '\n' && before != '\r') {
                answered += counts ? 1 : 0;
            }
            before = here;
        }
    }

    long answered() {
        return answered;
    }

    long refused() {
        return refused;
    }
}
