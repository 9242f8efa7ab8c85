package io.promoment.bench.load;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/** Some connections, each sending its next order as soon as the last was answered: how much goes through. One thread. */
final class ClosedLoop implements Side {
    private final Selector selector = Selector.open();
    private final List<Exchange> exchanges = new ArrayList<>();

    ClosedLoop(int port, int connections, Orders orders) throws IOException {
        for (int i = 0; i < connections; i++) {
            Exchange exchange = new Exchange(port, orders);
            exchange.channel().register(selector, SelectionKey.OP_READ, exchange);
            exchanges.add(exchange);
        }
    }

    @Override
    public String name() {
        return "service";
    }

    /** Ends when every connection has its answer. */
    @Override
    public Round run(Duration warm, Duration measured) throws IOException {
        long begin = System.nanoTime() + warm.toNanos();
        long end = begin + measured.toNanos();
        Histogram latency = Round.histogram();
        long refused = 0;
        for (Exchange exchange : exchanges) {
            exchange.send(System.nanoTime());
        }
        int waiting = exchanges.size();
        while (waiting > 0) {
            selector.select();
            for (SelectionKey key : selector.selectedKeys()) {
                Exchange exchange = (Exchange) key.attachment();
                if (!exchange.receive()) {
                    continue;
                }
                long now = System.nanoTime();
                if (now >= begin && now < end) {
                    if (exchange.accepted()) {
                        Round.record(latency, now - exchange.intended());
                    } else if (refused++ == 0) {
                        System.err.println("refused: " + exchange.answer());
                    }
                }
                if (now < end) {
                    exchange.send(now);
                } else {
                    waiting--;
                }
            }
            selector.selectedKeys().clear();
        }
        return new Round(name(), latency.getTotalCount(), refused, measured.toNanos() / 1e9, latency);
    }

    @Override
    public void close() throws IOException {
        for (Exchange exchange : exchanges) {
            exchange.close();
        }
        selector.close();
    }
}
