package org.detente.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.detente.base.Problem;

/**
 * What was told last time.
 *
 * @param until day up to which it was looked; empty when nobody looked yet
 * @param holds keys of what held then
 */
public record WatchState(Optional<LocalDate> until, SortedSet<String> holds) {
    private static final String FIRST = "# what detente watch has told; remove the file to be told all again";

    public WatchState {
        holds = new TreeSet<>(holds);
    }

    public static WatchState none() {
        return new WatchState(Optional.empty(), new TreeSet<>());
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws Problem if it is no such file
     */
    public static WatchState read(Path file) {
        if (!Files.exists(file)) {
            return none();
        }
        try {
            var lines = Files.readAllLines(file);
            if (lines.size() < 2 || !lines.get(0).equals(FIRST) || !lines.get(1).startsWith("until ")) {
                throw Problem.data(
                        "%s: this is no state of \"detente watch\". Nothing was changed. Name another file with --state.",
                        file);
            }
            return new WatchState(
                    Optional.of(LocalDate.parse(lines.get(1).substring("until ".length()))),
                    new TreeSet<>(lines.subList(2, lines.size())));
        } catch (DateTimeParseException e) {
            throw Problem.data("%s:2: \"%s\" is no day. Remove the file to begin anew.", file, e.getParsedString())
                    .causedBy(e);
        } catch (IOException e) {
            throw Problem.data(
                            "%s: it cannot be read (%s). Nothing was changed. Name another file with --state.",
                            file, Problem.reasonOf(e))
                    .causedBy(e);
        }
    }

    public String text() {
        return FIRST + "\nuntil " + until.map(LocalDate::toString).orElse("") + "\n"
                + String.join("\n", holds)
                + (holds.isEmpty() ? "" : "\n");
    }

    /** Whether something was told of already. */
    public boolean knows(Alert alert) {
        return alert.lasting() && holds.contains(alert.key());
    }

    /** The state after these were found. */
    public WatchState after(LocalDate day, Collection<Alert> found) {
        var keys = new TreeSet<String>();
        found.stream().filter(Alert::lasting).map(Alert::key).forEach(keys::add);
        return new WatchState(Optional.of(day), keys);
    }
}
