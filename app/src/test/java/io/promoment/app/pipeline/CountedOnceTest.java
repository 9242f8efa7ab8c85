package io.promoment.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.app.numbers.NumbersFold;
import io.promoment.core.decision.DecidedAction;
import io.promoment.core.decision.Failure;
import io.promoment.core.decision.Firing;
import io.promoment.core.decision.Outcome;
import io.promoment.core.decision.OutcomeCodec;
import io.promoment.core.decision.Reason;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * What was decided is counted once, whatever became of the batches: repeated, refused, parted, tried again after a commit whose answer
 * was lost, written by two instances, added up in any portions, of which some were rolled back.
 */
@QuarkusTest
class CountedOnceTest extends LawTest {
    private static final int ACTIVITIES = 400;
    private static final String COUNTED =
            """
            select concat_ws('|', 'decisions', step, extract(epoch from start)::bigint, status, bucket), concat_ws('|', decisions, micros)
            from numbers_of_decisions
            union all
            select concat_ws('|', 'rules', step, extract(epoch from start)::bigint, promotion, rule),
                   concat_ws('|', firings, suppressed, superseded)
            from numbers_of_rules
            union all
            select concat_ws('|', 'actions', step, extract(epoch from start)::bigint, promotion, rule, kind, status),
                   concat_ws('|', actions, quantity)
            from numbers_of_actions
            union all
            select concat_ws('|', 'reasons', step, extract(epoch from start)::bigint, promotion, rule, reason, text, by_promotion, by_rule),
                   concat_ws('|', firings, actions)
            from numbers_of_reasons
            union all
            select concat_ws('|', 'failures', step, extract(epoch from start)::bigint, promotion, rule, kind), failures::text
            from numbers_of_failures
            """;

    /** Red when a fold is left out or not rolled back with its queue rows, and when quantities or reasons are counted wrong. */
    @Test
    void countsEveryDecisionOnce() throws Exception {
        DataSource schema = Schema.fresh("counted_once", source);
        Random random = new Random(7);
        List<CompletableFuture<Void>> running = new ArrayList<>();
        List<Waiting> waiting = traffic(random);
        for (int half = 0; half < 2; half++) {
            List<Waiting> part = waiting.subList(half * waiting.size() / 2, (half + 1) * waiting.size() / 2);
            OtherInstance instance = new OtherInstance(LostCommits.once(schema), rulesets);
            running.add(
                    CompletableFuture.runAsync(() -> batches(part).forEach(instance::answers), OtherInstance::start));
        }
        CompletableFuture<Void> all = CompletableFuture.allOf(running.toArray(CompletableFuture[]::new));
        while (!all.isDone()) {
            fold(schema, 1 + random.nextInt(5), random.nextBoolean());
        }
        all.join();
        fold(schema, Integer.MAX_VALUE, true);

        Map<String, String> expected = bruteForce(schema);
        assertThat(expected.keySet().toString())
                .contains("suppressed", "superseded", "granted", "limit_reached", "budget_spent", "absent_value")
                .contains("imported", "too_late", "gift.credit");
        assertThat(counted(schema)).isEqualTo(expected);

        new Database(schema).execute("select count_again()");
        assertThat(counted(schema)).isEqualTo(expected);
    }

    /** Red when what waits in the queue is counted again by the seal after all was counted. */
    @Test
    void countsAgainWhatIsStillQueuedOnlyOnce() throws Exception {
        DataSource schema = Schema.fresh("counted_again", source);
        List<Waiting> waiting = traffic(new Random(8)).subList(0, 60);
        batches(waiting).forEach(new OtherInstance(schema, rulesets)::answers);
        fold(schema, 5, true);
        new Database(schema).execute("select count_again()");
        fold(schema, Integer.MAX_VALUE, true);

        assertThat(counted(schema)).isEqualTo(bruteForce(schema));
    }

    private List<Waiting> traffic(Random random) throws Exception {
        List<Waiting> waiting = new ArrayList<>();
        for (int number = 0; number < ACTIVITIES; number++) {
            String person = Posts.id("cust_" + random.nextInt(12));
            String named = random.nextBoolean() ? person : person + ", \"name\": \"Ann\"";
            String at = "2026-09-0" + (1 + random.nextInt(3)) + "T10:14:27.511Z";
            byte[] body =
                    switch (random.nextInt(8)) {
                        case 0 -> Posts.event("event_" + number, person, "visit", "1999-12-31T10:00:00Z", "{}");
                        case 1 -> Posts.referral("event_" + number, person, Posts.id("cust_1"), at);
                        case 2 -> Posts.event("event_" + random.nextInt(number + 1), person, "visit", at, "{}");
                        default -> Posts.event("event_" + number, named, "counted", at, "{}");
                    };
            Waiting one = new Waiting(received(body), random.nextInt(15) == 0 ? Mode.IMPORT : Mode.DECIDE);
            waiting.add(one);
            if (random.nextInt(6) == 0) {
                waiting.add(new Waiting(one.received(), Mode.DECIDE));
            }
        }
        return waiting;
    }

    private static List<List<Waiting>> batches(List<Waiting> waiting) {
        List<List<Waiting>> batches = new ArrayList<>();
        for (int start = 0; start < waiting.size(); start += 7) {
            batches.add(waiting.subList(start, Math.min(waiting.size(), start + 7)));
        }
        return batches;
    }

    /** As whoever seals does. */
    private static void fold(DataSource schema, int most, boolean commit) throws SQLException {
        try (Connection connection = schema.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            List<Long> taken = new ArrayList<>();
            try (ResultSet row = statement.executeQuery("select batch from audit_batch order by batch limit " + most)) {
                while (row.next()) {
                    taken.add(row.getLong(1));
                }
            }
            NumbersFold.add(connection, taken);
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from audit_batch where batch = any (?)")) {
                delete.setArray(1, connection.createArrayOf("int8", taken.toArray()));
                delete.executeUpdate();
            }
            if (commit) {
                connection.commit();
            } else {
                connection.rollback();
            }
        }
    }

    private static Map<String, String> counted(DataSource schema) throws SQLException {
        Map<String, String> counted = new TreeMap<>();
        try (Connection connection = schema.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(COUNTED)) {
            while (row.next()) {
                counted.put(row.getString(1), row.getString(2));
            }
        }
        return counted;
    }

    /** From the stored outcomes alone, one after the other. */
    private static Map<String, String> bruteForce(DataSource schema) throws SQLException {
        Counting counting = new Counting();
        try (Connection connection = schema.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        """
                        select extract(epoch from date_trunc('hour', d.at, 'UTC'))::bigint,
                               extract(epoch from date_trunc('day', d.at, 'UTC'))::bigint, d.outcome,
                               greatest(0, extract(epoch from d.at - a.received_at) * 1000000)::bigint
                        from decision d join activity a on a.at = d.at and a.id = d.activity
                        """)) {
            while (row.next()) {
                Outcome outcome = OutcomeCodec.read(row.getString(3).getBytes(StandardCharsets.UTF_8));
                counting.add("hour|" + row.getLong(1), outcome, row.getLong(4));
                counting.add("day|" + row.getLong(2), outcome, row.getLong(4));
            }
        }
        return counting.texts();
    }

    private static final class Counting {
        private final Map<String, BigInteger[]> counts = new TreeMap<>();

        void add(String step, Outcome outcome, long micros) {
            count("decisions|" + step + "|" + outcome.status().wireName() + "|" + bucket(micros), 1, micros);
            for (Firing firing : outcome.firings()) {
                List<DecidedAction> asked = outcome.actions().stream()
                        .filter(action -> firing.actions().contains(action.id()))
                        .toList();
                Reason reason = asked.get(0).reason();
                boolean lost = reason instanceof Reason.Superseded;
                String rule = step + "|" + firing.promotion() + "|" + firing.rule();
                count("rules|" + rule, 1, reason != null && !lost ? 1 : 0, lost ? 1 : 0);
                if (reason != null) {
                    count("reasons|" + rule + "|" + text(reason), 1, asked.size());
                }
            }
            for (DecidedAction action : outcome.actions()) {
                long quantity =
                        switch (action.kind()) {
                            case "points.add" -> (Long) action.parameters().get("points");
                            case "gift.credit" -> (Long) action.parameters().get("amount");
                            case "reward.grant" -> (Long) action.parameters().getOrDefault("quantity", 1L);
                            case "voucher.publish" -> 1;
                            default -> 0;
                        };
                String rule = step + "|" + action.promotion() + "|" + action.rule();
                count(
                        "actions|" + rule + "|" + action.kind() + "|"
                                + action.status().wireName(),
                        1,
                        quantity);
            }
            for (Failure failure : outcome.failures()) {
                count("failures|" + step + "|" + failure.promotion() + "|" + failure.rule() + "|" + failure.kind(), 1);
            }
        }

        private static int bucket(long micros) {
            int bucket = 0;
            while (bucket <= 70 && micros >= Math.round(100 * Math.pow(10, bucket / 10.0))) {
                bucket++;
            }
            return bucket;
        }

        private static String text(Reason reason) {
            if (reason instanceof Reason.LimitReached limit) {
                return "limit_reached|" + limit.text() + "||";
            }
            if (reason instanceof Reason.BudgetSpent budget) {
                return "budget_spent|" + budget.text() + "||";
            }
            Reason.Superseded by = (Reason.Superseded) reason;
            return "superseded||" + by.promotion() + "|" + by.rule();
        }

        private void count(String key, long... more) {
            BigInteger[] counted = counts.computeIfAbsent(key, first -> {
                BigInteger[] zeros = new BigInteger[more.length];
                Arrays.fill(zeros, BigInteger.ZERO);
                return zeros;
            });
            for (int value = 0; value < more.length; value++) {
                counted[value] = counted[value].add(BigInteger.valueOf(more[value]));
            }
        }

        Map<String, String> texts() {
            Map<String, String> texts = new TreeMap<>();
            counts.forEach((key, values) -> texts.put(
                    key,
                    String.join(
                            "|",
                            List.of(values).stream().map(BigInteger::toString).toList())));
            return texts;
        }
    }
}
