package io.promoment.app.uploads;

import io.promoment.api.UploadsResource;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Gives uploads a body that is read ahead. */
class ReadAhead {
    /** After whatever may refuse the request unread. */
    private static final int LAST = 10_000;

    private final UploadSettings settings;
    private final RoutingContext routing;

    @Inject
    ReadAhead(UploadSettings settings, RoutingContext routing) {
        this.settings = settings;
        this.routing = routing;
    }

    @ServerRequestFilter(priority = LAST)
    void replaceBody(ContainerRequestContext request, ResourceInfo route) {
        if (UploadsResource.class.isAssignableFrom(route.getResourceClass())) {
            request.setEntityStream(new RequestBody(routing.request(), settings.patience()));
        }
    }
}
