package org.detente.forecast.pair.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.detente.actor.Directory;
import org.detente.actor.Dyad;
import org.detente.base.Problem;
import org.detente.forecast.pair.ActFamily;
import org.detente.forecast.pair.Deed;

/**
 * A benchmark graph made of ICEWS as deeds between states: {@code train.txt}, {@code valid.txt} and {@code test.txt} together, lines
 * "subject relation object hours", with {@code entity2id.txt} and {@code relation2id.txt}. All actors of a state are the state.
 *
 * @param deeds   by day; day 0 of the graph is {@link #ORIGIN}
 * @param lastDay last day of the graph, by its own number
 * @param within  rows between actors of one state
 * @param left    rows with an actor of no state that we know
 */
public record IcewsGraph(List<Deed> deeds, int lastDay, int within, int left) {
    /** What day 0 is called; the graphs do not name their year, and nothing depends on it. */
    public static final LocalDate ORIGIN = LocalDate.EPOCH;

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int HOURS = 24;

    /** @throws Problem if a file is missing or a line is none */
    public static IcewsGraph read(Path folder) {
        var states = new IcewsStates(Directory.standard());
        var codes = words(folder.resolve("entity2id.txt")).stream()
                .map(states::code)
                .toList();
        var families = words(folder.resolve("relation2id.txt")).stream()
                .map(IcewsLabels::family)
                .toList();
        var deeds = new ArrayList<Deed>();
        int lastDay = 0;
        int within = 0;
        int left = 0;
        for (var name : List.of("train.txt", "valid.txt", "test.txt")) {
            var file = folder.resolve(name);
            if (name.equals("train.txt") || Files.exists(file)) {
                for (var row : rows(file, codes.size(), families.size())) {
                    lastDay = Math.max(lastDay, row[3] / HOURS);
                    var actor = codes.get(row[0]);
                    var recipient = codes.get(row[2]);
                    var family = families.get(row[1]);
                    if (actor.isEmpty() || recipient.isEmpty() || family.isEmpty()) {
                        left++;
                    } else if (actor.equals(recipient)) {
                        within++;
                    } else {
                        deeds.add(deed(actor.get(), recipient.get(), family.get(), row[3] / HOURS));
                    }
                }
            }
        }
        return new IcewsGraph(List.copyOf(deeds), lastDay, within, left);
    }

    private static Deed deed(String actor, String recipient, ActFamily family, int day) {
        return new Deed((int) ORIGIN.toEpochDay() + day, new Dyad(actor, recipient), family, false, family.rung(), "");
    }

    private static List<String> words(Path file) {
        var words = new ArrayList<String>();
        for (var line : lines(file)) {
            int tab = line.lastIndexOf('\t');
            words.add(tab < 0 ? line : line.substring(0, tab));
        }
        return words;
    }

    private static List<int[]> rows(Path file, int entities, int relations) {
        return lines(file).stream()
                .map(line -> row(line)
                        .filter(row -> row[0] < entities && row[1] < relations && row[2] < entities)
                        .orElseThrow(() -> Problem.data(
                                "%s: \"%s\" is no subject, relation, object and hours of %d entities and %d relations. Nothing was "
                                        + "evaluated. Check the file and its lists of names.",
                                file, line, entities, relations)))
                .toList();
    }

    private static Optional<int[]> row(String line) {
        var cells = SPACE.split(line.strip(), -1);
        var row = new int[4];
        for (int i = 0; i < row.length; i++) {
            if (i >= cells.length || !cells[i].matches("\\d{1,9}")) {
                return Optional.empty();
            }
            row[i] = Integer.parseInt(cells[i]);
        }
        return Optional.of(row);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw Problem.data(
                            "%s: cannot be read (%s). Nothing was evaluated. Name a folder with train.txt, entity2id.txt and relation2id.txt.",
                            file, Problem.reasonOf(e))
                    .causedBy(e);
        }
    }
}
