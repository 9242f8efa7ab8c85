package io.promoment.bench.drill;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** As many as there are, at once, at one place. All are answered: nothing is away here. */
final class Crowd {
    private static final Instant START = Instant.parse("2020-01-01T12:00:00Z");

    private final Client client;
    private final List<URI> services;
    private final Ledger ledger;
    private final int writers;

    Crowd(Client client, List<URI> services, Ledger ledger, int writers) {
        this.client = client;
        this.services = List.copyOf(services);
        this.ledger = ledger;
        this.writers = writers;
    }

    List<String> oneCustomer(String run) {
        List<Answer.Decided> decided =
                decided(post -> Post.event("event_" + run + "_c" + post, Moments.id(run), "visit", START));
        List<Long> positions =
                decided.stream().map(Answer.Decided::position).sorted().toList();
        return positions.equals(IntStream.rangeClosed(1, writers)
                        .mapToObj(Long::valueOf)
                        .toList())
                ? List.of()
                : List.of("not so: positions from 1 to " + writers + ": " + positions);
    }

    /** @param day of which nobody had the prize yet */
    List<String> lastUnit(String run, long day) {
        Instant occurredAt = START.plus(Duration.ofDays(day % 2_000));
        long granted = decided(post ->
                        Post.event("event_" + run + "_u" + post, Moments.id(run + "_" + post), "prize", occurredAt))
                .stream()
                .filter(one -> one.text().contains(" granted"))
                .count();
        return granted == 1 ? List.of() : List.of("not so: one prize on " + occurredAt + ": " + granted);
    }

    List<String> oneId(String run) {
        Post one = Post.event("event_" + run + "_i", Moments.id(run), "visit", START);
        List<Answer.Decided> decided = decided(post -> one.again());
        long first = decided.stream().filter(answer -> !answer.replayed()).count();
        boolean same = decided.stream().allMatch(decided.get(0)::isSameAs);
        return first == 1 && same ? List.of() : List.of("not so: one decision for one id: " + decided);
    }

    List<String> oneIdWithOtherContent(String run) {
        List<Answer> answers =
                answers(post -> Post.event("event_" + run + "_o", Moments.id(run + "_o" + post), "visit", START));
        long conflicts =
                answers.stream().filter(Answer.Conflict.class::isInstance).count();
        long decided = answers.stream().filter(Answer.Decided.class::isInstance).count();
        return decided == 1 && conflicts == writers - 1
                ? List.of()
                : List.of("not so: one decision and conflicts for one id: " + answers);
    }

    private List<Answer.Decided> decided(IntFunction<Post> posts) {
        List<Answer.Decided> decided = new ArrayList<>();
        for (Answer answer : answers(posts)) {
            if (!(answer instanceof Answer.Decided one)) {
                throw new IllegalStateException("Answered with " + answer);
            }
            decided.add(one);
        }
        return decided;
    }

    private List<Answer> answers(IntFunction<Post> posts) {
        List<Post> all = IntStream.range(0, writers).mapToObj(posts).toList();
        List<CompletableFuture<Answer>> sent = new ArrayList<>();
        for (Post post : all) {
            sent.add(client.sendAsync(post, services.get(sent.size() % services.size())));
        }
        List<Answer> answers = sent.stream().map(CompletableFuture::join).toList();
        for (int number = 0; number < writers; number++) {
            if (answers.get(number) instanceof Answer.Decided decided && !decided.replayed()) {
                ledger.enter(all.get(number), decided);
            }
        }
        return answers;
    }
}
