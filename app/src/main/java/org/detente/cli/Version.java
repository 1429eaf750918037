package org.detente.cli;

import picocli.CommandLine.IVersionProvider;

/** What {@code detente --version} prints. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        var version = Main.class.getPackage().getImplementationVersion();
        return new String[] {"detente " + (version == null ? "(from classes)" : version)};
    }
}
