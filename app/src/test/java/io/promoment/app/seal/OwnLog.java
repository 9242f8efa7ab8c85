package io.promoment.app.seal;

import io.promoment.app.intake.Intake;
import io.promoment.app.intake.Received;
import io.promoment.app.pipeline.Database;
import io.promoment.app.pipeline.Decided;
import io.promoment.app.pipeline.OtherInstance;
import io.promoment.app.pipeline.Schema;
import io.promoment.app.promotions.Rulesets;
import io.promoment.core.activity.InvalidActivityException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** A log of a test's own: an empty schema beside the service's, an instance that decides into it, and one that seals. */
final class OwnLog {
    private final Intake intake;
    private final OtherInstance instance;
    private final List<String> notes = new ArrayList<>();
    private final Path key;
    final DataSource source;
    final Database database;

    OwnLog(String name, DataSource real, Intake intake, Rulesets rulesets, Path directory)
            throws SQLException, IOException {
        this.intake = intake;
        this.source = Schema.fresh(name, real);
        this.database = new Database(source);
        this.instance = new OtherInstance(source, rulesets);
        this.key = directory.resolve("audit-key.pem");
    }

    Path key() {
        return key;
    }

    /** The notes that were sealed, in order. */
    List<String> notes() {
        return notes;
    }

    Sealing sealing(int most) {
        return sealing(key, Optional.of("example.com/log"), most);
    }

    Sealing sealing(Path keyFile, Optional<String> origin, int most) {
        return new Sealing(source, new OwnKey(new KeyFile(keyFile), origin), most, notes::add);
    }

    /** As one batch. */
    List<Decided> decide(List<Received> batch) {
        return instance.decide(batch);
    }

    /** A visit of the customer; some of them are given something for it. */
    Received visit(String customer) throws InvalidActivityException {
        String body =
                """
                { "id": "%s", "type": "customer.custom_event", "created_at": "2026-09-03T10:14:27.511Z",
                  "data": { "customer": { "id": "%s" }, "event": { "type": "visit", "metadata": {} } } }
                """
                        .formatted("event_" + UUID.randomUUID(), customer);
        return intake.receive(body.getBytes(StandardCharsets.UTF_8), null);
    }

    /** So many visits of customers in turn, as one batch. */
    List<Decided> visits(int count, int customers) throws InvalidActivityException {
        List<Received> batch = new ArrayList<>();
        for (int visit = 0; visit < count; visit++) {
            batch.add(visit("cust_" + visit % customers));
        }
        return decide(batch);
    }

    interface Look<T> {
        T at(SealedLog.Reading reading) throws SQLException;
    }

    <T> T look(Look<T> look) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return look.at(new SealedLog.Reading(connection));
        }
    }
}
