package io.promoment.bench.drill;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** What was promised: the first answer to each activity, and the activities that nobody answered yet. */
final class Ledger {
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final Queue<Post> unanswered = new ConcurrentLinkedQueue<>();
    private final Queue<String> violations = new ConcurrentLinkedQueue<>();
    private final LongAdder missed = new LongAdder();
    private volatile @Nullable Post latest;

    /**
     * An activity that was answered.
     *
     * @param answered nanoseconds, when the first answer was there
     */
    record Kept(Post post, Answer.Decided decision, long answered) {}

    void enter(Post post, Answer answer) {
        if (answer instanceof Answer.Decided decided) {
            decided(post, decided);
        } else if (answer instanceof Answer.None) {
            missed.increment();
            unanswered.add(post.again());
        } else if (!(answer instanceof Answer.Conflict && post.conflicting())) {
            violations.add(post.id() + " was answered with " + answer);
        }
    }

    private void decided(Post post, Answer.Decided decided) {
        if (post.conflicting()) {
            violations.add(post.id() + " came with other content and was answered with " + decided);
            return;
        }
        Kept before = kept.putIfAbsent(post.id(), new Kept(post, decided, System.nanoTime()));
        if (before != null && !(decided.replayed() && decided.isSameAs(before.decision()))) {
            violations.add(post.id() + " was " + before.decision() + " and now is " + decided);
        }
        if (before == null && decided.replayed() && !post.sentBefore()) {
            violations.add(post.id() + " was sent for the first time and marked as replayed");
        }
        latest = post;
    }

    /** One that was not answered yet; null when there is none. */
    @Nullable
    Post unanswered() {
        return unanswered.poll();
    }

    /** One that was answered, as it was or with other content; null when there is none. */
    @Nullable
    Post answered(Random random) {
        Post post = latest;
        return post == null ? null : random.nextInt(4) == 0 ? post.otherwise() : post.again();
    }

    Map<String, Kept> kept() {
        return kept;
    }

    /** How often there was no answer, or a 503. */
    long missed() {
        return missed.sum();
    }

    int size() {
        return kept.size();
    }

    Collection<String> violations() {
        return violations;
    }

    /** Who was answered before another one of the same customer was sent has the smaller position (L3). */
    List<String> outOfOrder() {
        Map<String, List<Kept>> ofCustomer = new ConcurrentHashMap<>();
        kept.values().forEach(one -> ofCustomer
                .computeIfAbsent(one.decision().customer(), customer -> new ArrayList<>())
                .add(one));
        List<String> outOfOrder = new ArrayList<>();
        for (List<Kept> all : ofCustomer.values()) {
            all.sort((one, other) ->
                    Long.compare(other.decision().position(), one.decision().position()));
            long soonest = Long.MAX_VALUE;
            for (Kept one : all) {
                if (soonest < one.post().firstSent()) {
                    outOfOrder.add(one.post().id() + " was sent after a later position had been answered");
                }
                soonest = Math.min(soonest, one.answered());
            }
        }
        return outOfOrder;
    }
}
