package io.promoment.app.newcomer;

import java.io.FileNotFoundException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** One curl call of the README as a request to the service under test; an option it does not know fails the test. */
record CurlCall(HttpRequest request) {

    private static final String README_HOST = "http://localhost:8080/";

    static CurlCall of(List<String> words, URI service) throws FileNotFoundException {
        HttpRequest.Builder request = HttpRequest.newBuilder();
        String method = null;
        BodyPublisher body = null;
        Iterator<String> rest = words.subList(1, words.size()).iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            switch (word) {
                case "-s" -> {}
                case "-H" -> header(request, rest.next());
                case "-X" -> method = rest.next();
                case "-d", "--data-binary" -> body = body(rest.next());
                default -> request.uri(uri(word, service));
            }
        }
        if (method == null) {
            method = body == null ? "GET" : "POST";
        }
        return new CurlCall(request.method(method, body == null ? BodyPublishers.noBody() : body)
                .build());
    }

    /** The text itself, or the file that is named after an {@code @}. */
    private static BodyPublisher body(String text) throws FileNotFoundException {
        return text.startsWith("@") ? BodyPublishers.ofFile(Path.of(text.substring(1))) : BodyPublishers.ofString(text);
    }

    private static void header(HttpRequest.Builder request, String header) {
        String[] parts = header.split(": ", 2);
        request.header(parts[0], parts[1]);
    }

    private static URI uri(String word, URI service) {
        if (!word.startsWith(README_HOST)) {
            throw new IllegalArgumentException("not a call of the service, nor an option this test knows: " + word);
        }
        return service.resolve("/" + word.substring(README_HOST.length()));
    }
}
