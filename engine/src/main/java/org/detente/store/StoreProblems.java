package org.detente.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.detente.base.Problem;

/** Puts what the database says into words that help. */
final class StoreProblems {
    private static final Pattern HOLDER = Pattern.compile("PID (\\d+)");

    private StoreProblems() {}

    static Problem onOpening(Path file, SQLException cause) {
        var said = String.valueOf(cause.getMessage());
        var lower = said.toLowerCase(Locale.ROOT);
        if (isDamage(lower)) {
            return noStore(file).causedBy(cause);
        }
        if (isLocked(cause)) {
            var holder = HOLDER.matcher(said);
            return Problem.data(
                            "%s: another process%s has the store open for writing. Nothing was changed. Wait until it is done, or end it, and try again.",
                            file, holder.find() ? " (number " + holder.group(1) + ")" : "")
                    .causedBy(cause);
        }
        if (lower.contains("no space left")) {
            return Problem.data(
                            "%s: the disk is full. Nothing was changed. Make room, or choose another place with --store.",
                            file)
                    .causedBy(cause);
        }
        if (lower.contains("read-only file system") || lower.contains("permission denied")) {
            return Problem.data(
                            "%s: the store cannot be written here. Nothing was changed. Choose another place with --store.",
                            file)
                    .causedBy(cause);
        }
        if (lower.contains("version number") || lower.contains("newer version")) {
            return Problem.data(
                            "%s: the file was written by a newer DuckDB. Nothing was changed. Use a newer Detente.",
                            file)
                    .causedBy(cause);
        }
        return Problem.data(
                        "%s: the store cannot be opened (%s). Nothing was changed. Check the path, or name another with --store.",
                        file, firstLine(said))
                .causedBy(cause);
    }

    /** A file that has not our tables, or not all of them as they should be. */
    static Problem noStore(Path file) {
        return Problem.data(
                "%s: this is no store, or it is damaged. Nothing was changed. Restore a copy, or name another file with --store.",
                file);
    }

    /** Whether another process holds the file. The words are DuckDB's own: "block" and "locale" have a lock in them, too. */
    static boolean isLocked(SQLException cause) {
        return String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).contains("could not set lock");
    }

    private static boolean isDamage(String said) {
        return said.contains("not a valid duckdb")
                || said.contains("corrupt")
                || said.contains("checksum")
                || said.contains("serializ")
                || said.contains("could not read enough bytes");
    }

    static Problem onWriting(Path file, SQLException cause) {
        return Problem.data(
                        "%s: writing failed (%s). The store is as it was before. Check space and permissions, and try again.",
                        file, firstLine(String.valueOf(cause.getMessage())))
                .causedBy(cause);
    }

    static Problem onReading(Path file, SQLException cause) {
        return Problem.data(
                        "%s: reading failed (%s). Nothing was changed. Try again; if it stays, restore a copy of the file.",
                        file, firstLine(String.valueOf(cause.getMessage())))
                .causedBy(cause);
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("no reason given");
    }
}
