package io.promoment.app.pipeline;

import io.promoment.app.intake.Received;
import io.promoment.app.promotions.LiveRuleset;
import io.promoment.app.promotions.PastRulesets;
import io.promoment.app.promotions.Rulesets;
import io.promoment.core.decision.Outcome;
import io.promoment.core.decision.OutcomeCodec;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Decisions, looked at again: reads without a lock, writes nothing. */
@ApplicationScoped
public class PastDecisions {
    private final DataSource database;
    private final Rulesets rulesets;
    private final PastRulesets pastRulesets;

    @Inject
    PastDecisions(DataSource database, Rulesets rulesets, PastRulesets pastRulesets) {
        this.database = database;
        this.rulesets = rulesets;
        this.pastRulesets = pastRulesets;
    }

    /**
     * What the decision on an activity depended on. One that never came is decided as if it came now, under the ruleset in
     * force; nothing of that is kept.
     *
     * <p>Blocks: reads, and compiles what the ruleset needs and nobody asked for lately.
     *
     * @throws UnknownActivityException when none with that id ever came
     * @throws ActivityConflictException when one with that id came with other content
     * @throws PipelineUnavailableException when the database does not answer
     */
    public Recollection recollect(Subject subject) {
        try {
            return Snapshot.of(database, connection -> read(subject, connection))
                    .under(pastRulesets)
                    .get(0);
        } catch (SQLException e) {
            throw new PipelineUnavailableException("The database does not answer: try it again", e);
        }
    }

    /**
     * Decisions of a range, to be gone through once.
     *
     * @param memory roughly the bytes that may be used for what several of them saw
     */
    public PastParts parts(PastRange range, long memory) {
        return new PastParts(database, pastRulesets, range, new PastMemory(memory));
    }

    /** Decisions of a range of any database; this neither needs nor puts a ruleset in force. */
    public static PastParts parts(DataSource database, PastRange range, long memory) {
        return new PastParts(database, PastRulesets.of(database), range, new PastMemory(memory));
    }

    private Recollections read(Subject subject, Connection connection) throws SQLException {
        return Recollections.read(List.of(found(subject, connection)), connection, new PastMemory(0));
    }

    private PastStore.Found found(Subject subject, Connection connection) throws SQLException {
        PastStore store = new PastStore(connection);
        if (subject instanceof Subject.Past past) {
            return store.find(past.activity()).orElseThrow(() -> new UnknownActivityException(past.activity()));
        }
        Received received = ((Subject.Posted) subject).received();
        Optional<PastStore.Found> known = store.find(received.activity().id());
        if (known.isEmpty()) {
            return decided(received, connection);
        }
        if (!known.get().digest().equals(received.digest())) {
            throw new ActivityConflictException(received.activity().id());
        }
        return known.get();
    }

    private PastStore.Decision decided(Received received, Connection connection) throws SQLException {
        LiveRuleset live = rulesets.live();
        Before before = DryRun.before(received, new InputStore(connection));
        Map<String, Before> customers = new HashMap<>(Map.of(before.id(), before));
        Turn turn = new Turn(received, Mode.DECIDE, before.id());
        Judged judged =
                new Decider(live, connection, customers).judge(List.of(turn)).get(0);
        Outcome outcome = judged.settled().outcome();
        return new PastStore.Decision(
                received,
                received.receivedAt(),
                outcome.status(),
                judged.inputs(),
                new String(OutcomeCodec.write(outcome), StandardCharsets.UTF_8));
    }
}
