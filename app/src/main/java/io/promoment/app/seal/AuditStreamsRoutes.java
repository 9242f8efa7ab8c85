package io.promoment.app.seal;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.promoment.api.AuditStreamsResource;
import io.promoment.api.Problem;
import io.promoment.api.ProblemType;
import io.promoment.api.UploadsResource;
import io.promoment.app.http.JsonLines;
import io.promoment.app.http.LongAnswers;
import io.promoment.app.http.RunningExports;
import io.promoment.core.audit.SignedNote;
import io.promoment.core.audit.VerifierKey;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

class AuditStreamsRoutes implements AuditStreamsResource {
    /** It reads everything there is: two at once would only be slower. */
    private static final LongAnswers VERIFICATIONS = new LongAnswers(
            1,
            Problem.of(
                    ProblemType.UNAVAILABLE,
                    "A verification is under way on this instance: ask again when it has ended"),
            Duration.ofMinutes(1));

    private static final String NO_KEY =
            "This instance has no key of its own: the one that the database names was trusted. Compare it with the one that you keep.";

    private final SealedLog log;
    private final Sealer sealer;
    private final DataSource database;
    private final RunningExports exports;
    private final ObjectMapper json;
    private final RoutingContext routing;

    @Inject
    AuditStreamsRoutes(
            SealedLog log,
            Sealer sealer,
            DataSource database,
            RunningExports exports,
            ObjectMapper json,
            RoutingContext routing) {
        this.log = log;
        this.sealer = sealer;
        this.database = database;
        this.exports = exports;
        this.json = json;
        this.routing = routing;
    }

    @Override
    public Response export(@Nullable Long from, @Nullable Long to) {
        return lines(exports.answer(routing, () -> log.export(from == null ? 0 : from, to)::write));
    }

    @Override
    public Response verify() {
        return lines(VERIFICATIONS.written(routing, () -> verification(key -> List.of())));
    }

    @Override
    public Response verify(String checkpoint) {
        return lines(VERIFICATIONS.written(routing, () -> verification(key -> KeptNotes.read(checkpoint, key))));
    }

    /** What this instance signs with is better than what the database says that it does. */
    private LongAnswers.Writing verification(Function<VerifierKey, List<SignedNote>> kept) {
        Export all = log.export(0, null);
        Optional<VerifierKey> own = sealer.ownKey(all.log().origin());
        VerifierKey key = own.orElse(all.log().key());
        LogVerification verification = new LogVerification(database, all, key, kept.apply(key));
        List<String> remarks = own.isPresent() ? List.of() : List.of(NO_KEY);
        return out -> new VerifyLines(new JsonLines(json, out), remarks).write(verification);
    }

    private static Response lines(StreamingOutput lines) {
        return Response.ok(lines, UploadsResource.LINES).build();
    }
}
