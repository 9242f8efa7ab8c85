package io.promoment.app.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who sent the request that is being answered, as changes are signed. */
@ApplicationScoped
public class Caller {
    static final String NAME = "promoment.caller";

    private final CurrentVertxRequest request;

    @Inject
    Caller(CurrentVertxRequest request) {
        this.request = request;
    }

    /** The name of the key; {@code localhost} where the service runs without keys. */
    public String name() {
        return request.getCurrent().get(NAME, KeyRing.NOBODY);
    }
}
