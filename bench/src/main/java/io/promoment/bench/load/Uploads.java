package io.promoment.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/** A few uploads at once, each of as many lines as go through in the time: how much bulk goes through. */
final class Uploads implements Side {
    private final int port;
    private final int uploads;
    private final Orders orders;

    Uploads(int port, int uploads, Orders orders) {
        this.port = port;
        this.uploads = uploads;
        this.orders = orders;
    }

    @Override
    public String name() {
        return "service";
    }

    @Override
    public Round run(Duration warm, Duration measured) throws IOException {
        long begin = System.nanoTime() + warm.toNanos();
        long end = begin + measured.toNanos();
        return together(() -> System.nanoTime() - end < 0, new Upload.Window(begin, end));
    }

    /** So many orders and not many more; all of them count. */
    Round send(long many) throws IOException {
        long target = orders.sent() + many;
        long begin = System.nanoTime();
        Round all = together(() -> orders.sent() < target, new Upload.Window(begin, begin + Long.MAX_VALUE / 2));
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Round(name(), all.answered(), all.refused(), seconds, all.latency());
    }

    private Round together(BooleanSupplier more, Upload.Window window) throws IOException {
        Executor threads = task -> new Thread(task, "upload").start();
        List<Upload> running = new ArrayList<>();
        List<CompletableFuture<Void>> ends = new ArrayList<>();
        for (int i = 0; i < uploads; i++) {
            Upload upload = new Upload(port, orders, more, window);
            running.add(upload);
            ends.add(CompletableFuture.runAsync(() -> checked(upload::send), threads));
            ends.add(CompletableFuture.runAsync(() -> checked(upload::receive), threads));
        }
        ends.forEach(CompletableFuture::join);
        long answered = running.stream().mapToLong(Upload::answered).sum();
        long refused = running.stream().mapToLong(Upload::refused).sum();
        double seconds = (window.end() - window.begin()) / 1e9;
        return new Round(name(), answered - refused, refused, seconds, Round.histogram());
    }

    private interface Step {
        void take() throws IOException;
    }

    private static void checked(Step step) {
        try {
            step.take();
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    @Override
    public void close() {}
}
