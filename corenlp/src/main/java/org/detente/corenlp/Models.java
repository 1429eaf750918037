package org.detente.corenlp;

import java.nio.file.Path;

/** The models of the parser: where they are. */
final class Models {
    private Models() {}

    /** {@code $XDG_DATA_HOME/detente/models/corenlp-4.5.10}, in {@code ~/.local/share} when that is not set. */
    static Path folder() {
        var data = System.getenv("XDG_DATA_HOME");
        var base = data == null || data.isBlank()
                ? Path.of(System.getProperty("user.home", "."), ".local", "share")
                : Path.of(data);
        return base.resolve("detente/models/corenlp-4.5.10");
    }
}
