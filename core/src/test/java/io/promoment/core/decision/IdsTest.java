package io.promoment.core.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void findsTheActivityOfADecision() {
        assertThat(Ids.activityOf(Ids.decision("event_1"))).contains("event_1");
        assertThat(Ids.activityOf("event_1")).isEmpty();
        assertThat(Ids.activityOf("dec_")).isEmpty();
    }

    /** L5: the id of an action is for ever the same; this one was computed by another program. */
    @Test
    void givesAnActionTheSameIdForEver() {
        assertThat(Ids.action("event_1", "gold-welcome", "gold welcome: reward", 0))
                .isEqualTo("act_bs8n68vv5go94ak1htvu4q7sequelanf");
    }

    /** L5, and the ids that were given before stay what they are. */
    @Test
    void marksAnActionThatAnEffectIsTheOccasionOf() {
        assertThat(Ids.actionOnEffect("event_1", "gold-welcome", "gold welcome: reward", 0))
                .isEqualTo("act_bs8n68vv5go94ak1htvu4q7sequelanfe");
    }

    /** Sabotage that turned it red: no lengths between the parts. */
    @Test
    void tellsApartWhatDiffersOnlyInWhereAPartEnds() {
        Set<String> ids = new HashSet<>();
        ids.add(Ids.action("a", "bc", "d", 0));
        ids.add(Ids.action("ab", "c", "d", 0));
        ids.add(Ids.action("a", "b", "cd", 0));
        ids.add(Ids.action("a", "bc", "d", 1));

        assertThat(ids).hasSize(4).allMatch(id -> id.matches("act_[0-9a-v]{32}"));
    }
}
