package org.detente.cli;

import java.nio.file.Path;

/** Where the store is. */
final class StorePath {
    static final String STANDARD = "~/.local/share/detente/detente.duckdb";

    private StorePath() {}

    /** A path as typed; {@code ~} stands for the home directory, and the standard place moves with XDG_DATA_HOME. */
    static Path of(String text) {
        if (text.equals(STANDARD)) {
            return standard();
        }
        return Path.of(text.startsWith("~/") ? home() + text.substring(1) : text)
                .toAbsolutePath()
                .normalize();
    }

    static Path standard() {
        var data = System.getenv("XDG_DATA_HOME");
        return Path.of(data == null || data.isBlank() ? home() + "/.local/share" : data, "detente", "detente.duckdb");
    }

    private static String home() {
        return System.getProperty("user.home");
    }
}
