package io.promoment.app.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Routes that fail as the service's own may. */
@Path("/failing")
public class FailingRoutes {
    static final String SECRET = "jdbc:postgresql://10.0.0.7/promoment";

    @GET
    @Path("/inside")
    @Operation(hidden = true)
    public String inside() {
        throw new IllegalStateException(SECRET);
    }

    @GET
    @Path("/database")
    @Operation(hidden = true)
    public String database() {
        throw new IllegalStateException(new SQLException(SECRET, "08006"));
    }
}
