package io.promoment.app.pipeline;

import io.promoment.app.intake.Received;
import io.promoment.app.promotions.LiveRuleset;
import io.promoment.core.activity.Activity;
import io.promoment.core.activity.CausedBy;
import io.promoment.core.customer.Customer;
import io.promoment.core.customer.GivenAction;
import io.promoment.core.customer.Past;
import io.promoment.core.decision.DecisionStatus;
import io.promoment.core.decision.Inputs;
import io.promoment.core.decision.Outcome;
import io.promoment.rules.engine.RulesetSettings;
import io.promoment.rules.limit.Asked;
import io.promoment.rules.limit.Demand;
import io.promoment.rules.limit.Readings;
import io.promoment.rules.limit.Settled;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads what decisions depend on and decides; between the reads stand the two pure parts. Goes in rounds: the first turn of
 * every customer, then the second of those who have one, so that each sees the one before it and a round reads once.
 */
final class Decider {
    private final LiveRuleset live;
    private final RulesetSettings settings;
    private final InputStore inputs;
    private final Histories histories;
    private final Gifts gifts;
    private final BatchReadings readings;
    private final Map<String, Before> customers;

    /** @param customers of all turns to come, as they are before them; moved on by each */
    Decider(LiveRuleset live, Connection connection, Map<String, Before> customers) {
        this(
                live,
                new InputStore(connection),
                new GivenStore(connection),
                new BatchReadings(new LimitStore(connection)),
                customers);
    }

    Decider(
            LiveRuleset live,
            InputStore inputs,
            GivenStore given,
            BatchReadings readings,
            Map<String, Before> customers) {
        this.live = live;
        this.settings = live.ruleset().settings();
        this.inputs = inputs;
        this.histories = new Histories(inputs, live.ruleset());
        this.gifts = new Gifts(given, live.ruleset());
        this.readings = readings;
        this.customers = customers;
    }

    BatchReadings readings() {
        return readings;
    }

    /** Between the two pure parts. */
    private record Question(
            Turn turn,
            Before before,
            Judgement judgement,
            Customer after,
            Asked asked,
            SortedMap<String, String> names) {
        Question named(Map<String, String> known) {
            SortedMap<String, String> itsNames = new TreeMap<>(known);
            itsNames.keySet().retainAll(asked.recipients());
            return new Question(turn, before, judgement, after, asked.named(itsNames), itsNames);
        }
    }

    private record Demanding(Question question, List<Demand> demands) {}

    /** In the order of each customer's turns. */
    List<Judged> judge(List<Turn> turns) throws SQLException {
        List<Turn> decided = turns.stream().filter(this::isDecided).toList();
        histories.read(decided, customers);
        gifts.read(decided);
        List<Judged> judged = new ArrayList<>();
        for (List<Turn> round : rounds(turns)) {
            judged.addAll(judgeRound(round));
        }
        return judged;
    }

    private List<Judged> judgeRound(List<Turn> round) throws SQLException {
        List<Question> questions = new ArrayList<>();
        for (Turn turn : round) {
            questions.add(question(turn));
        }
        List<Demanding> demanding = named(questions).stream()
                .map(question -> new Demanding(question, question.asked().demands()))
                .toList();
        List<BatchReadings.Asking> askings = new ArrayList<>();
        for (Demanding one : demanding) {
            for (Demand demand : one.demands()) {
                askings.add(
                        new BatchReadings.Asking(demand, one.question().turn().occurredAt()));
            }
        }
        readings.read(askings);
        return demanding.stream()
                .map(one -> settle(one.question(), one.demands()))
                .toList();
    }

    private Question question(Turn turn) throws SQLException {
        Before before = before(turn);
        Activity activity = turn.received().activity();
        if (!isDecided(turn)) {
            Judgement alone = new Judgement(activity, before.customer(), List.of(), List.of());
            Asked nothing =
                    new Asked(turn.id(), turn.customer(), turn.occurredAt(), settings.zone(), List.of(), List.of());
            return new Question(turn, before, alone, alone.after(), nothing, new TreeMap<>());
        }
        Judgement judgement = new Judgement(activity, before.customer(), histories.of(turn, before), gifts.of(turn));
        Activity inContext = judgement.inContext(settings);
        Asked asked = live.ruleset().ask(inContext);
        return new Question(turn, before, judgement, inContext.customer(), asked, new TreeMap<>());
    }

    /** Other recipients may be known under another name; what they get is theirs under the one. */
    private List<Question> named(List<Question> questions) throws SQLException {
        Set<String> recipients = new TreeSet<>();
        questions.forEach(question -> recipients.addAll(question.asked().recipients()));
        Map<String, String> stored = inputs.otherNames(recipients);
        return questions.stream()
                .map(question -> {
                    Map<String, String> names = new HashMap<>(stored);
                    names.putAll(question.turn().otherNames());
                    return names.isEmpty() ? question : question.named(names);
                })
                .toList();
    }

    private Judged settle(Question question, List<Demand> demands) {
        Turn turn = question.turn();
        Readings read = readings.of(demands, turn.occurredAt());
        DecisionStatus status = status(turn);
        Settled settled = status == DecisionStatus.DECIDED
                ? live.ruleset().settle(question.asked(), read)
                : new Settled(Outcome.nothing(status), List.of());
        Judged judged = new Judged(turn, inputs(question, demands, read), question.after(), settled);
        readings.take(settled.reservations());
        gifts.add(judged);
        customers.put(turn.customer(), histories.then(turn, question.before(), judged.after()));
        return judged;
    }

    private Before before(Turn turn) {
        Before before = customers.get(turn.customer());
        if (before == null) {
            throw new IllegalStateException("The customer " + turn.customer() + " is not part of the batch");
        }
        return before;
    }

    private boolean isDecided(Turn turn) {
        return status(turn) == DecisionStatus.DECIDED;
    }

    private DecisionStatus status(Turn turn) {
        return turn.mode() == Mode.IMPORT ? DecisionStatus.IMPORTED : status(turn.received(), settings);
    }

    /** Of an activity that was sent to be decided. */
    static DecisionStatus status(Received received, RulesetSettings settings) {
        Duration late = Duration.between(received.activity().occurredAt(), received.receivedAt());
        return late.compareTo(settings.maxLateness()) > 0 ? DecisionStatus.TOO_LATE : DecisionStatus.DECIDED;
    }

    private Inputs inputs(Question question, List<Demand> demands, Readings read) {
        Judgement judgement = question.judgement();
        return new Inputs(
                question.before().position() + 1,
                question.turn().customer(),
                question.before().customer(),
                judgement.history().stream().map(Past::position).sorted().toList(),
                judgement.given().stream().map(GivenAction::action).sorted().toList(),
                live.number(),
                RecordedReadings.counters(demands, read),
                RecordedReadings.windows(read),
                CausedBy.of(judgement.activity()).action(),
                question.names());
    }

    private static List<List<Turn>> rounds(List<Turn> turns) {
        List<List<Turn>> rounds = new ArrayList<>();
        Map<String, Integer> ofCustomer = new HashMap<>();
        for (Turn turn : turns) {
            int round = ofCustomer.merge(turn.customer(), 1, Integer::sum) - 1;
            if (round == rounds.size()) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(round).add(turn);
        }
        return rounds;
    }
}
