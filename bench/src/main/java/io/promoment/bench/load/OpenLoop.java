package io.promoment.bench.load;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * Orders at a given rate, at random times as independent customers come, whether the service keeps up or not. Latency counts
 * from when an order was due: one that waits for a free connection waits for the service.
 */
final class OpenLoop implements Side {
    private final int rate;
    private final Selector selector = Selector.open();
    private final List<Exchange> exchanges = new ArrayList<>();
    private final BlockingQueue<Exchange> free;

    OpenLoop(int port, int connections, int rate, Orders orders) throws IOException {
        this.rate = rate;
        this.free = new ArrayBlockingQueue<>(connections);
        for (int i = 0; i < connections; i++) {
            Exchange exchange = new Exchange(port, orders);
            exchange.channel().register(selector, SelectionKey.OP_READ, exchange);
            exchanges.add(exchange);
            free.add(exchange);
        }
    }

    @Override
    public String name() {
        return "service";
    }

    @Override
    public Round run(Duration warm, Duration measured) throws IOException {
        long begin = System.nanoTime() + warm.toNanos();
        long end = begin + measured.toNanos();
        CompletableFuture<Void> sending =
                CompletableFuture.runAsync(() -> send(end), task -> new Thread(task, "sender").start());
        Histogram latency = Round.histogram();
        long refused = 0;
        while (!sending.isDone() || free.size() < exchanges.size()) {
            selector.select(10);
            for (SelectionKey key : selector.selectedKeys()) {
                Exchange exchange = (Exchange) key.attachment();
                if (!exchange.receive()) {
                    continue;
                }
                if (exchange.intended() >= begin) {
                    if (exchange.accepted()) {
                        Round.record(latency, System.nanoTime() - exchange.intended());
                    } else {
                        refused++;
                    }
                }
                free.add(exchange);
            }
            selector.selectedKeys().clear();
        }
        sending.join();
        return new Round(name(), latency.getTotalCount(), refused, measured.toNanos() / 1e9, latency);
    }

    private void send(long end) {
        try {
            for (long due = System.nanoTime(); due < end; due += pause()) {
                for (long early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
                    LockSupport.parkNanos(early);
                }
                Exchange exchange = free.poll(1, TimeUnit.MINUTES);
                if (exchange == null) {
                    throw new IOException("No answer for a minute");
                }
                exchange.send(due);
            }
        } catch (IOException e) {
            throw new CompletionException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Between two of many independent customers. */
    private long pause() {
        return (long) (-Math.log(1 - ThreadLocalRandom.current().nextDouble()) * 1e9 / rate);
    }

    @Override
    public void close() throws IOException {
        for (Exchange exchange : exchanges) {
            exchange.close();
        }
        selector.close();
    }
}
