package io.promoment.app.newcomer;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** What a guide means by {@code curl}, for machines that have none: a program that asks the service under test. */
final class Curl {
    private Curl() {}

    /** Makes the program, and says in which directory. */
    static Path installed(Path directory, URI service) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = Readme.ROOT.resolve("app/target/test-classes").toString();
        String script = "#!/usr/bin/env bash\nexec '%s' -XX:TieredStopAtLevel=1 -cp '%s' %s '%s' \"$@\"\n"
                .formatted(java, classes, Curl.class.getName(), service);
        Files.createDirectories(directory);
        Path curl = Files.writeString(directory.resolve("curl"), script);
        return Files.setPosixFilePermissions(curl, PosixFilePermissions.fromString("rwxr-xr-x"))
                .getParent();
    }

    /** The service, and the words after {@code curl}. Ends with 22 for an answer that is an error, as {@code curl -f} does. */
    public static void main(String[] words) throws IOException, InterruptedException {
        List<String> rest = new ArrayList<>(List.of(words));
        URI service = URI.create(rest.set(0, "curl"));
        Path file = null;
        int option = rest.indexOf("-o");
        if (option > 0) {
            file = Path.of(rest.remove(option + 1));
            rest.remove(option);
        }
        HttpResponse<byte[]> response =
                HttpClient.newHttpClient().send(CurlCall.of(rest, service).request(), BodyHandlers.ofByteArray());
        if (file == null) {
            System.out.write(response.body());
            System.out.flush();
        } else {
            Files.write(file, response.body());
        }
        System.exit(response.statusCode() < 400 ? 0 : 22);
    }
}
