package org.detente.corenlp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;

/** The jar in a local Maven repository, or put somewhere by hand. */
record LocalJar(Path path) implements JarSource {

    @Override
    public void fetch(List<Model> wanted, Unpacker unpacker) throws IOException {
        try (var jar = new ZipFile(path.toFile())) {
            for (var model : wanted) {
                var entry = jar.getEntry(model.entry());
                if (entry == null) {
                    throw new UnusableJar("it has no " + model.entry());
                }
                unpacker.keep(model, jar.getInputStream(entry));
            }
        }
    }

    @Override
    public boolean mayHaveIt() {
        return Files.isRegularFile(path);
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
