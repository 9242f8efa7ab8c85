package io.promoment.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.core.activity.Activity;
import io.promoment.rules.Programme;
import io.promoment.rules.compile.CompiledPromotion;
import io.promoment.rules.compile.Linker;
import io.promoment.rules.limit.AskedFiring;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AnswerTest {
    /** Two branches of the second rule match the same line: they differ only in what they bind. */
    private static final String LINES =
            """
            lines
            rule "lines: each"
            when
                OrderPaid( $items : order.items )
                OrderItem( $amount : amount ) from $items
            then
                actions.trackEvent("each");
            end
            rule "lines: either"
            when
                OrderPaid( $items : order.items )
                ( OrderItem( $one : amount, amount > 1 ) from $items or OrderItem( $two : amount, amount > 2 ) from $items )
            then
                actions.trackEvent("either");
            end
            """;

    /** L4, L5. Turned red by answering in the order in which the rules ran. */
    @Test
    void l4AnswersAlikeInWhicheverOrderAnAgendaRan() {
        Activity activity = Programme.paid("event_1", Programme.NOON, 5, 6, 5, 7);
        List<Fired> fired = new ArrayList<>(fired(Programme.compiled(LINES), activity));
        List<AskedFiring> answer = Answer.of(activity, fired);

        assertThat(answer).hasSize(12);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(fired, new Random(seed));
            assertThat(Answer.of(activity, fired)).isEqualTo(answer);
        }
    }

    private static List<Fired> fired(CompiledPromotion promotion, Activity activity) {
        Listeners listeners = new Listeners(List.of(new InForce(promotion, 1)));
        Bases bases = new Bases(new Linker(List.of(promotion)), listeners.sets(), null);
        Question question = new Question(bases, activity, 100);
        question.put(listeners.to(activity.type()));
        return question.fired();
    }
}
