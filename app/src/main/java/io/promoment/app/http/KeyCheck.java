package io.promoment.app.http;

import io.quarkus.runtime.StartupEvent;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Asks every request for its API key before anything is done for it, and refuses to start where nobody would be asked. */
@ApplicationScoped
class KeyCheck {
    private static final Logger LOG = Logger.getLogger(KeyCheck.class);
    private static final String KEY_HEADER = "X-Api-Key";

    private final KeyRing keys;
    private final String host;

    @Inject
    KeyCheck(KeySettings settings, @ConfigProperty(name = "quarkus.http.host") String host) {
        this.keys = new KeyRing(settings);
        this.host = host;
    }

    void start(@Observes StartupEvent event) {
        startSentence(keys, host).ifPresent(LOG::warn);
    }

    /**
     * What a start without keys has to say.
     *
     * @throws RefusedStartException when other machines could ask and nobody would be asked for a key
     */
    static Optional<String> startSentence(KeyRing keys, String host) {
        if (!keys.isEmpty()) {
            return Optional.empty();
        }
        if (isThisMachine(host)) {
            return Optional.of("No API keys are configured: everyone on this machine may post and read at %s. "
                    .formatted(host)
                    .concat("Set promoment.keys.intake, .author and .reader before other machines may."));
        }
        throw new RefusedStartException(
                ("quarkus.http.host is %s, so other machines can reach this service, but no API keys are configured. "
                                + "Set promoment.keys.intake, promoment.keys.author and promoment.keys.reader, "
                                + "or listen on 127.0.0.1.")
                        .formatted(host));
    }

    private static boolean isThisMachine(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            // a name that nobody knows may be known tomorrow, to others
            return false;
        }
    }

    @ServerRequestFilter(preMatching = true)
    void check(ContainerRequestContext request, RoutingContext routing) {
        String key =
                Admission.key(request.getHeaderString(HttpHeaders.AUTHORIZATION), request.getHeaderString(KEY_HEADER));
        String name =
                Admission.check(keys, request.getMethod(), request.getUriInfo().getPath(), key);
        routing.put(Caller.NAME, name);
    }
}
