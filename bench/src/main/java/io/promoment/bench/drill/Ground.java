package io.promoment.bench.drill;

import io.promoment.bench.service.Database;
import io.promoment.bench.service.Footprint;
import io.promoment.bench.service.Launch;
import io.promoment.bench.service.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Instances of the service on one database, each with a log of its own below the directory. */
final class Ground implements AutoCloseable {
    /** Otherwise what is softly reachable counts as alive for as many seconds as megabytes are free. */
    private static final String SOFT_IS_DEAD = "-XX:SoftRefLRUPolicyMSPerMB=0";

    /** A drill starts the service more often than it serves: what compiles less starts sooner. */
    private static final String[] SHORT_LIVED = {"-Xmx384m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", SOFT_IS_DEAD
    };

    private final Database database;
    private final List<Launch> launches = new ArrayList<>();
    private final List<Service> services = new ArrayList<>();

    private Ground(Database database) {
        this.database = database;
    }

    static Ground open(Path directory, int instances) throws IOException, SQLException {
        Path promotions = Promotions.write(directory.resolve("promotions"));
        Ground ground = new Ground(Database.in(directory.resolve("database")));
        for (int number = 0; number < instances; number++) {
            Launch launch = Launch.in(directory.resolve("service-" + number))
                    .on(ground.database)
                    .promotions(promotions)
                    .with(
                            "promoment.pipeline.memory",
                            "1M") // full soon, so that the heap is flat early and memory is let go of
                    .with("promoment.promotions.interval", "50ms")
                    .with("promoment.promotions.notice", "60ms")
                    .jvm(SHORT_LIVED);
            ground.launches.add(launch);
            ground.services.add(launch.start());
        }
        return ground;
    }

    Database database() {
        return database;
    }

    List<URI> uris() {
        return services.stream().map(Service::uri).toList();
    }

    /** The memory of each instance. */
    List<Footprint> footprints() throws IOException {
        List<Footprint> footprints = new ArrayList<>();
        for (Service service : services) {
            footprints.add(Footprint.of(service.pid()));
        }
        return footprints;
    }

    int instances() {
        return services.size();
    }

    /** {@code kill -9}, and the start with the same values. */
    void killAndStart(int number) {
        try {
            services.get(number).kill();
            services.set(number, launches.get(number).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (Service service : services) {
            service.close();
        }
        database.close();
    }
}
