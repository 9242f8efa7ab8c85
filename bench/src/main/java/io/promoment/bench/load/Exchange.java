package io.promoment.bench.load;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/**
 * One kept-alive connection that posts one order after the other. It parses no more of an answer than its status and its
 * length: the client shares two cores with what it measures.
 */
final class Exchange implements AutoCloseable {
    private static final byte[] LENGTH = "\r\ncontent-length:".getBytes(StandardCharsets.US_ASCII);

    private final SocketChannel channel;
    private final Orders orders;
    private final byte[] request;
    private final int bodyAt;
    private final ByteBuffer out;
    private final byte[] answer = new byte[256 * 1024];
    private final ByteBuffer in = ByteBuffer.wrap(answer);
    private int end; // of the whole answer; 0 until its head is read
    private int searched;
    private long intended;

    Exchange(int port, Orders orders) throws IOException {
        this.orders = orders;
        byte[] head =
                ("POST /v1/activities HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: "
                                + orders.length() + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII);
        this.bodyAt = head.length;
        this.request = Arrays.copyOf(head, head.length + orders.length());
        System.arraycopy(orders.template(), 0, request, bodyAt, orders.length());
        this.out = ByteBuffer.allocateDirect(request.length);
        this.channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
    }

    SocketChannel channel() {
        return channel;
    }

    /** When this order should have been sent: its latency counts from here. */
    long intended() {
        return intended;
    }

    void send(long intendedAt) throws IOException {
        intended = intendedAt;
        in.clear();
        end = 0;
        searched = 0;
        orders.writeNext(ThreadLocalRandom.current().nextInt(orders.customers()), request, bodyAt);
        out.clear();
        out.put(request).flip();
        while (out.hasRemaining()) {
            channel.write(out); // a request is smaller than the socket's buffer: this runs once
        }
    }

    /** Reads what there is. True when the answer is whole. */
    boolean receive() throws IOException {
        if (channel.read(in) < 0) {
            throw new EOFException("The service closed a connection");
        }
        if (end == 0) {
            end = headEnd();
        }
        return end > 0 && in.position() >= end;
    }

    boolean accepted() {
        return answer[9] == '2';
    }

    String answer() {
        return new String(answer, 0, in.position(), StandardCharsets.UTF_8);
    }

    private int headEnd() throws IOException {
        for (int i = searched; i + 3 < in.position(); i++) {
            if (answer[i] == '\r' && answer[i + 1] == '\n' && answer[i + 2] == '\r' && answer[i + 3] == '\n') {
                return i + 4 + length(i);
            }
        }
        searched = Math.max(0, in.position() - 3);
        return 0;
    }

    private int length(int headEnd) throws IOException {
        for (int i = 0; i + LENGTH.length < headEnd; i++) {
            if (matches(i)) {
                int value = 0;
                for (int at = i + LENGTH.length; answer[at] != '\r'; at++) {
                    value = answer[at] == ' ' ? value : value * 10 + answer[at] - '0';
                }
                return value;
            }
        }
        throw new IOException("An answer without a length: " + answer());
    }

    private boolean matches(int from) {
        for (int i = 0; i < LENGTH.length; i++) {
            byte there = answer[from + i];
            if ((there >= 'A' && there <= 'Z' ? there + 32 : there) != LENGTH[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
