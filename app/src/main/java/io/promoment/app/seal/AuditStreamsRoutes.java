package io.promoment.app.seal;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.promoment.api.AuditStreamsResource;
import io.promoment.api.UploadsResource;
import io.promoment.core.audit.SignedNote;
import io.promoment.core.audit.VerifierKey;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

class AuditStreamsRoutes implements AuditStreamsResource {
    /** It reads everything there is: two at once would only be slower. */
    private static final Semaphore ROOM = new Semaphore(1);

    private final SealedLog log;
    private final Sealer sealer;
    private final DataSource database;
    private final ObjectMapper json;

    @Inject
    AuditStreamsRoutes(SealedLog log, Sealer sealer, DataSource database, ObjectMapper json) {
        this.log = log;
        this.sealer = sealer;
        this.database = database;
        this.json = json;
    }

    @Override
    public Response export(@Nullable Long from, @Nullable Long to) {
        Export export = log.export(from == null ? 0 : from, to);
        StreamingOutput lines = export::write;
        return Response.ok(lines, UploadsResource.LINES).build();
    }

    @Override
    public Response verify() {
        Export all = log.export(0, null);
        return verify(all, trusted(all), List.of());
    }

    @Override
    public Response verify(String checkpoint) {
        Export all = log.export(0, null);
        VerifierKey key = trusted(all);
        return verify(all, key, KeptNotes.read(checkpoint, key));
    }

    /** What this instance signs with is better than what the database says that it does. */
    private VerifierKey trusted(Export export) {
        return sealer.ownKey(export.log().origin()).orElse(export.log().key());
    }

    private Response verify(Export all, VerifierKey key, List<SignedNote> kept) {
        if (ROOM.availablePermits() == 0) {
            throw AuditProblems.verifying();
        }
        LogVerification verification = new LogVerification(database, all, key, kept);
        StreamingOutput lines = out -> {
            ROOM.acquireUninterruptibly(); // here and not above: an answer that is never written would never leave
            try {
                new VerifyLines(json, out).write(verification);
            } finally {
                ROOM.release();
            }
        };
        return Response.ok(lines, UploadsResource.LINES).build();
    }
}
