package io.promoment.app.pipeline;

import io.promoment.core.activity.CausedBy;
import io.promoment.core.audit.DecisionStatement;
import io.promoment.core.audit.Digest;
import io.promoment.core.audit.Salt;
import io.promoment.core.decision.InputsCodec;
import io.promoment.core.decision.Outcome;
import io.promoment.core.decision.OutcomeCodec;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision as its row holds it, and what the audit log is going to say of it: made here, where the texts are at hand, so that
 * whoever seals does not read them again.
 *
 * @param inputs as stored; so are {@code outcome} and {@code causedBy}
 */
record Recorded(
        Judged judged,
        String inputs,
        String outcome,
        @Nullable String causedBy,
        int depth,
        Salt salt,
        DecisionStatement.Sealed personal) {
    /** In the order of a batch's entries in the log, which is every customer's order. */
    static final Comparator<Recorded> IN_THE_LOG = Comparator.comparing(
                    (Recorded one) -> one.judged().turn().customer())
            .thenComparing(one -> one.judged().inputs().position());

    /** In the order given. */
    static List<Recorded> of(List<Judged> judged, SecureRandom random) {
        byte[] salts = new byte[judged.size() * Salt.BYTES];
        random.nextBytes(salts); // once for all: each call locks
        List<Recorded> recorded = new ArrayList<>();
        for (Judged one : judged) {
            int from = recorded.size() * Salt.BYTES;
            recorded.add(of(one, Salt.of(Arrays.copyOfRange(salts, from, from + Salt.BYTES))));
        }
        return recorded;
    }

    private static Recorded of(Judged judged, Salt salt) {
        byte[] inputs = InputsCodec.write(judged.inputs());
        byte[] outcome = OutcomeCodec.write(judged.settled().outcome());
        String action = judged.inputs().causedBy();
        String causedBy = action == null ? null : StorableText.of(action);
        Turn turn = judged.turn();
        String source = turn.received().source();
        Long depth = CausedBy.of(turn.received().activity()).depth();
        return new Recorded(
                judged,
                new String(inputs, StandardCharsets.UTF_8),
                new String(outcome, StandardCharsets.UTF_8),
                causedBy,
                depth == null ? 0 : depth.intValue(),
                salt,
                new DecisionStatement.Sealed(
                        salt.seal("body", turn.received().body()),
                        salt.seal("inputs", inputs),
                        salt.seal("outcome", outcome),
                        salt.seal("customer", turn.customer()),
                        source == null ? null : salt.seal("source", source),
                        causedBy == null ? null : salt.seal("caused_by", causedBy)));
    }

    Digest digest() {
        Turn turn = judged.turn();
        Outcome decided = judged.settled().outcome();
        return new DecisionStatement(
                        turn.id(),
                        turn.type(),
                        turn.occurredAt(),
                        turn.received().receivedAt(),
                        judged.inputs().position(),
                        judged.inputs().ruleset(),
                        decided.status().wireName(),
                        decided.firings().size(),
                        depth,
                        personal)
                .digest();
    }
}
