package io.promoment.app.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortCheckTest {
    /** Red when the port is not tried. */
    @Test
    void refusesAPortThatIsTaken() throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        int port;
        try (ServerSocket other = new ServerSocket(0, 1, here)) {
            port = other.getLocalPort();
            assertThatThrownBy(() -> PortCheck.requireFree(here.getHostAddress(), other.getLocalPort()))
                    .isInstanceOf(RefusedStartException.class)
                    .hasMessageContaining("cannot listen on " + here.getHostAddress() + ":" + port)
                    .hasMessageContaining("quarkus.http.port");
        }
        assertThatCode(() -> PortCheck.requireFree(here.getHostAddress(), 0)).doesNotThrowAnyException();
    }
}
