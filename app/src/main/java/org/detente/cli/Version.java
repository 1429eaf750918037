package org.detente.cli;

import picocli.CommandLine.IVersionProvider;

/** What {@code detente --version} prints. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {ofProgram()};
    }

    /** "detente 1.0". */
    static String ofProgram() {
        var version = Main.class.getPackage().getImplementationVersion();
        return "detente " + (version == null ? "(from classes)" : version);
    }
}
