package io.promoment.app.http;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses to start where another process listens. The server binds its port last of all, and a service that then ends must
 * not have changed what is in force.
 */
@ApplicationScoped
class PortCheck {
    private final String host;
    private final int port;
    private final boolean mayBeShared;

    @Inject
    PortCheck(
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.port", defaultValue = "8080") int port,
            @ConfigProperty(name = "quarkus.http.so-reuse-port", defaultValue = "false") boolean mayBeShared,
            @ConfigProperty(name = "quarkus.http.insecure-requests", defaultValue = "enabled") String insecure) {
        this.host = host;
        this.port = insecure.equalsIgnoreCase("disabled") ? 0 : port; // then it is not listened on
        this.mayBeShared = mayBeShared;
    }

    /** Development keeps the port over its restarts, and tests have another. */
    void start(@Observes StartupEvent starting) {
        if (LaunchMode.current() == LaunchMode.NORMAL && !mayBeShared) {
            requireFree(host, port);
        }
    }

    /** @throws RefusedStartException when the port cannot be listened on */
    static void requireFree(String host, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true); // as the server does: a connection that lingers is no listener
            socket.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw new RefusedStartException(
                    "This service cannot listen on %s:%d (%s). End what listens there, or set quarkus.http.port."
                            .formatted(host, port, e.getMessage()));
        }
    }
}
