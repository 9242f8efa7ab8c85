package io.promoment.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.app.pipeline.Lives.Moment;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * However activities are cut into batches, interleaved with those of other customers, repeated, and shared among instances:
 * every customer's outcomes, inputs and fold are the same bytes as when they came one by one (L3, L4).
 */
@QuarkusTest
class AnyBatchesTest extends LawTest {
    private static final int CASES = 20;
    private static final int PEOPLE = 4;
    private static final int ACTIVITIES = 14;

    /** Red when what is remembered has a gap, when names count before they come, when a late turn finds its past forgotten. */
    @Test
    void L3DecidesTheSameInAnyBatches() throws Exception {
        DataSource oneByOne = Schema.fresh("one_by_one", source);
        DataSource batched = Schema.fresh("batched", source);
        for (int number = 0; number < CASES; number++) {
            Random random = new Random(number);
            Lives lives = new Lives(intake, "case" + number, random);
            List<List<Moment>> all = lives.of(PEOPLE, ACTIVITIES);
            OtherInstance alone = new OtherInstance(oneByOne, rulesets);
            for (List<Moment> life : all) {
                life.forEach(moment -> alone.answers(waiting(List.of(moment))));
            }
            List<OtherInstance> instances =
                    List.of(new OtherInstance(batched, rulesets), new OtherInstance(batched, rulesets));
            for (List<Moment> batch : batches(repeated(interleaved(all, random), lives, random), random)) {
                instances.get(random.nextInt(2)).answers(waiting(batch));
            }

            String named = "case" + number + "_";
            assertThat(kept(batched, named)).isEqualTo(kept(oneByOne, named));
        }
    }

    private static List<Waiting> waiting(List<Moment> batch) {
        return batch.stream()
                .map(moment -> new Waiting(moment.received(), moment.mode()))
                .toList();
    }

    private static List<Moment> interleaved(List<List<Moment>> lives, Random random) {
        List<List<Moment>> rest = new ArrayList<>();
        lives.forEach(life -> rest.add(new ArrayList<>(life)));
        List<Moment> interleaved = new ArrayList<>();
        while (!rest.isEmpty()) {
            List<Moment> life = rest.get(random.nextInt(rest.size()));
            interleaved.add(life.remove(0));
            if (life.isEmpty()) {
                rest.remove(life);
            }
        }
        return interleaved;
    }

    private static List<Moment> repeated(List<Moment> moments, Lives lives, Random random) throws Exception {
        List<Moment> repeated = new ArrayList<>();
        for (int number = 0; number < moments.size(); number++) {
            repeated.add(moments.get(number));
            if (random.nextInt(5) == 0) {
                Moment known = moments.get(random.nextInt(number + 1));
                repeated.add(random.nextBoolean() ? known : lives.otherwise(known));
            }
        }
        return repeated;
    }

    private static List<List<Moment>> batches(List<Moment> moments, Random random) {
        List<List<Moment>> batches = new ArrayList<>();
        for (int start = 0; start < moments.size(); ) {
            int end = Math.min(moments.size(), start + 1 + random.nextInt(random.nextBoolean() ? 4 : 40));
            batches.add(moments.subList(start, end));
            start = end;
        }
        return batches;
    }

    /** With positions and names, of all customers of a case; the order is theirs, and not that of the batches. */
    private static List<String> kept(DataSource source, String named) throws SQLException {
        return new Database(source)
                        .texts(
                                """
                        select concat_ws(' ', customer, position, activity, status, inputs, outcome) from decision
                        union all
                        select concat_ws(' ', id, position, known_as, fold) from customer
                        union all
                        select concat_ws(' ', key, used) from counter where used > 0
                        union all
                        select concat_ws(' ', key, occurred_at, activity, ordinal, amount) from limit_grant
                        union all
                        select concat_ws(' ', id, activity, firing, recipient, occurred_at, status, reason) from action
                        order by 1
                        """)
                        .stream()
                        .filter(row -> row.contains(named))
                        .toList();
    }
}
