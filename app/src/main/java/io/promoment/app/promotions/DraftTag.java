package io.promoment.app.promotions;

import io.promoment.api.Draft;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives every draft that is answered its tag. */
class DraftTag {
    @ServerResponseFilter
    void tag(ContainerResponseContext answer) {
        if (answer.getEntity() instanceof Draft draft) {
            answer.getHeaders().putSingle(HttpHeaders.ETAG, "\"" + draft.revision() + "\"");
        }
    }
}
