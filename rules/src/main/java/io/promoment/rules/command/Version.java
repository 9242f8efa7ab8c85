package io.promoment.rules.command;

import picocli.CommandLine.IVersionProvider;

/** The version of the jar that runs. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Promoment.class.getPackage().getImplementationVersion();
        return new String[] {"promoment " + (version == null ? "(not packaged)" : version)};
    }
}
