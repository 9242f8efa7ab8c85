package io.promoment.app.uploads;

import static io.promoment.app.Await.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.promoment.app.storage.Records;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Senders who go away, read slowly or not at all, or are too many. */
@QuarkusTest
class UploadConnectionsTest {
    private static final Pattern RUNNING = Pattern.compile("(?m)^promoment_uploads_running (\\d+)");

    @TestHTTPResource
    URI service;

    private final String customer = Records.unique("cust_");

    /** Begins an upload whose end is not announced. */
    private Socket begin() throws IOException {
        return begin(UploadLines.PATH, UploadLines.LINES);
    }

    private Socket begin(String path, String type) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress(service.getHost(), service.getPort()));
        socket.setSoTimeout(30_000);
        write(
                socket,
                "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\nTransfer-Encoding: chunked\r\n\r\n"
                        .formatted(path, type));
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        write(socket, Integer.toHexString(text.length()) + "\r\n" + text + "\r\n");
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    private static BufferedReader answers(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    private static String nextAnswer(BufferedReader answers) throws IOException {
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.startsWith("{")) {
                return line;
            }
        }
        return "closed";
    }

    /** To its announced end. */
    private static String wholeAnswer(BufferedReader answers) throws IOException {
        String header = answers.readLine();
        while (!header.isEmpty()) {
            header = answers.readLine();
        }
        StringBuilder whole = new StringBuilder();
        for (int length = chunk(answers); length > 0; length = chunk(answers)) {
            char[] chunk = new char[length];
            for (int read = 0; read < length; ) {
                read += answers.read(chunk, read, length - read);
            }
            whole.append(chunk);
            answers.readLine();
        }
        return whole.toString();
    }

    private static int chunk(BufferedReader answers) throws IOException {
        return Integer.parseInt(answers.readLine(), 16);
    }

    private static int running() {
        var gauge = RUNNING.matcher(given().get("/q/metrics").asString());
        assertThat(gauge.find()).as("a gauge of running uploads").isTrue();
        return Integer.parseInt(gauge.group(1));
    }

    @AfterEach
    void leavesNothingRunning() {
        await("end of all uploads", () -> running() == 0);
    }

    @Test
    void answersBeforeTheRequestIsSentToItsEnd() throws IOException {
        try (Socket socket = begin()) {
            BufferedReader answers = answers(socket);
            for (int position = 1; position <= 3; position++) {
                send(socket, UploadLines.activity(Records.unique("event_"), customer) + "\n");
                assertThat(nextAnswer(answers)).contains("\"position\":" + position);
            }
            write(socket, "0\r\n\r\n");
            assertThat(answers.lines().takeWhile(line -> !line.equals("0"))).noneMatch(line -> line.startsWith("{"));
        }
    }

    @Test
    void keepsWhatWasHandedOverWhenTheSenderGoesAway() throws Exception {
        String decided = Records.unique("event_");
        String perhaps = Records.unique("event_");
        String half = Records.unique("event_");
        try (Socket socket = begin()) {
            send(socket, UploadLines.activity(decided, customer) + "\n");
            assertThat(nextAnswer(answers(socket))).contains("decided");
            String activity = UploadLines.activity(half, customer);
            send(socket, UploadLines.activity(perhaps, customer) + "\n" + activity.substring(0, activity.length() - 2));
            socket.setSoLinger(true, 0); // so that it is gone at once
        }

        await("end of the upload", () -> running() == 0);

        assertThat(status(decided)).isEqualTo(200);
        assertThat(status(perhaps)).isIn(200, 404);
        assertThat(status(half)).isEqualTo(404);
    }

    private static int status(String activity) {
        return given().get("/v1/activities/" + activity + "/decision").statusCode();
    }

    @Test
    void stopsReadingAndThenCutsOffWhoTakesNoAnswers() throws Exception {
        try (Socket socket = begin()) {
            Thread sender = new Thread(() -> sendForEver(socket));
            sender.start();
            await("begin of the upload", () -> running() == 1);

            await("end of the upload", () -> running() == 0);

            sender.join(30_000);
            assertThat(sender.isAlive()).as("sending on").isFalse();
        }
    }

    private static void sendForEver(Socket socket) {
        String lines = UploadLines.LONG_ANSWER.repeat(10);
        boolean open = true;
        while (open) {
            try {
                send(socket, lines);
            } catch (IOException cutOff) {
                open = false;
            }
        }
    }

    /** More is sent, and more is answered, than the connection itself could hold. */
    @Test
    void answersWhoReadsWhenEverythingIsSent() throws IOException {
        String lines = (" ".repeat(1_000) + "x\n").repeat(100);
        try (Socket socket = begin()) {
            for (int hundred = 0; hundred < 200; hundred++) {
                send(socket, lines);
            }
            write(socket, "0\r\n\r\n");

            assertThat(wholeAnswer(answers(socket)).lines()).hasSize(20_000).allMatch(line -> line.endsWith("}}"));
        }
    }

    @Test
    void refusesMoreUploadsThanThereIsRoomFor() throws Exception {
        List<Socket> begun = new ArrayList<>();
        try {
            for (int upload = 1; upload <= 16; upload++) {
                begun.add(begin());
            }
            await("begin of all uploads", () -> running() == 16);

            Response refused =
                    given().contentType("application/json").body("[]").post(UploadLines.PATH);

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.header("Retry-After")).matches("\\d+");
            assertThat(refused.path("type").toString()).endsWith("/unavailable");
        } finally {
            for (Socket socket : begun) {
                socket.close();
            }
        }
    }

    @Timeout(60)
    @ParameterizedTest
    @CsvSource({
        "/v1/activities/batch?mode=other, application/x-ndjson, 400",
        "/v1/activities/batch, application/json, 400",
        "/v1/activities/batch/, text/plain, 415"
    })
    void tellsWhoReadsOnlyAfterSendingWhyItIsRefused(String path, String type, String status) throws IOException {
        try (Socket socket = begin(path, type)) {
            String part = "x".repeat(1_000_000);
            for (int sent = 0; sent < 20; sent++) {
                send(socket, part); // does not end where nobody takes it
            }
            write(socket, "0\r\n\r\n");
            assertThat(answers(socket).readLine()).contains(status);
        }
    }

    @Test
    void stillBoundsTheBodyOfOneActivityOfUnknownLength() throws IOException {
        try (Socket socket = begin("/v1/activities", "application/json")) {
            send(socket, "[\"" + "x".repeat((1 << 20) + 1) + "\"]");
            write(socket, "0\r\n\r\n");
            assertThat(answers(socket).readLine()).contains("413");
        }
    }
}
