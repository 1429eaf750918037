package org.detente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import java.util.function.Function;
import org.detente.base.Problem;

/** Writes a file that is there whole or not at all. */
final class WholeFile {
    private WholeFile() {}

    /** @throws Problem if the file is there already */
    static void refuseToReplace(Path file) {
        if (Files.exists(file)) {
            throw Problem.usage(
                    "%s: there is such a file already. Nothing was written. Choose another name, or replace it with --force.",
                    file);
        }
    }

    /**
     * Lets something make a file under another name, and gives it its own when it is whole.
     *
     * @throws Problem if it cannot be written
     */
    static void make(Path file, Consumer<Path> work) {
        var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            unfinished.toFile().deleteOnExit();
            work.accept(unfinished);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw unwritable(file, e);
        } finally {
            delete(unfinished);
        }
    }

    /** @throws Problem if it cannot be written */
    static <T> T write(Path file, Function<PrintWriter, T> work) {
        var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            unfinished.toFile().deleteOnExit(); // when somebody ends the program
            T result;
            try (var out = new PrintWriter(Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8))) {
                result = work.apply(out);
                if (out.checkError()) {
                    throw new IOException("writing failed; is there space?");
                }
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            return result;
        } catch (IOException e) {
            throw unwritable(file, e);
        } finally {
            delete(unfinished);
        }
    }

    private static Problem unwritable(Path file, IOException cause) {
        return Problem.data(
                        "%s: it cannot be written (%s). What was there is unchanged. Choose another place with --out.",
                        file, Problem.reasonOf(cause))
                .causedBy(cause);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // it has another name, and is no harm
        }
    }
}
