package io.promoment.bench.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the packaged service is started. It may be started again with the same values after it was killed: same port, same data.
 *
 * @param directory holds the log, and {@code postgresql} unless a database is given
 * @param settings of the service: {@code promoment.history.maximum-activities=100}
 * @param virtualMachine options of the service's JVM: {@code -Xmx512m}
 */
public record Launch(Path directory, int port, SortedMap<String, String> settings, List<String> virtualMachine) {
    public Launch {
        directory = directory.toAbsolutePath().normalize();
        settings = new TreeMap<>(settings);
        virtualMachine = List.copyOf(virtualMachine);
    }

    /** On a free port, with an embedded database below the directory and the promotions that ship. */
    public static Launch in(Path directory) throws IOException {
        Launch launch = new Launch(directory, FreePort.any(), new TreeMap<>(), List.of());
        return launch.with(
                "promoment.embedded-database.directory",
                launch.directory().resolve("postgresql").toString());
    }

    /** On this database instead of an embedded one. */
    public Launch on(Database database) {
        return on(database.url());
    }

    /**
     * On one of several databases of a server.
     *
     * @param url of {@link Database#url(String)}: its user and password are meant
     */
    public Launch on(String url) {
        return with("quarkus.datasource.jdbc.url", url)
                .with("quarkus.datasource.username", Database.USER)
                .with("quarkus.datasource.password", Database.PASSWORD);
    }

    /** With the promotions of this folder. */
    public Launch promotions(Path folder) {
        return with("promoment.promotions.directory", folder.toAbsolutePath().toString());
    }

    public Launch with(String setting, String value) {
        SortedMap<String, String> more = new TreeMap<>(settings);
        more.put(setting, value);
        return new Launch(directory, port, more, virtualMachine);
    }

    public Launch jvm(String... options) {
        List<String> more = new ArrayList<>(virtualMachine);
        more.addAll(List.of(options));
        return new Launch(directory, port, settings, more);
    }

    /** Returns when the service says that it is ready. */
    public Service start() throws IOException {
        return Service.start(this);
    }

    List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(virtualMachine);
        command.add("-Dquarkus.http.port=" + port);
        settings.forEach((setting, value) -> command.add("-D" + setting + "=" + value));
        command.add("-jar");
        command.add(Packaged.jar().toString());
        return command;
    }

    Path log() {
        return directory.resolve("service.log");
    }
}
