package org.detente.forecast.graph;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.detente.base.Problem;

/**
 * A benchmark of temporal knowledge graphs as its files: {@code train.txt}, {@code valid.txt} and {@code test.txt} with lines
 * "subject relation object time", {@code entity2id.txt} and {@code relation2id.txt} with lines "word, tab, number".
 *
 * @param entities  names of actors
 * @param relations names of relations
 * @param unit      of times in a day: 24 where all are whole days in hours, else 1
 */
public record GraphFolder(
        Path folder,
        Vocabulary entities,
        Vocabulary relations,
        Quadruples train,
        Quadruples valid,
        Quadruples test,
        int unit) {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int HOURS = 24;

    /** @throws Problem if a file is missing (those of valid and test may be) or a line is none */
    public static GraphFolder read(Path folder) {
        var entities = words(folder.resolve("entity2id.txt"), Key.ENTITIES);
        var relations = words(folder.resolve("relation2id.txt"), Key.MOST_RELATIONS);
        var parts = new ArrayList<List<int[]>>();
        boolean hours = true;
        for (var split : List.of("train", "valid", "test")) {
            var file = folder.resolve(split + ".txt");
            boolean wanted = split.equals("train") || Files.exists(file);
            var rows = wanted ? rows(file, entities.size(), relations.size()) : List.<int[]>of();
            hours &= rows.stream().allMatch(row -> row[3] % HOURS == 0);
            parts.add(rows);
        }
        int unit = hours ? HOURS : 1;
        return new GraphFolder(
                folder,
                entities,
                relations,
                quadruples(parts.get(0), unit),
                quadruples(parts.get(1), unit),
                quadruples(parts.get(2), unit),
                unit);
    }

    private static Quadruples quadruples(List<int[]> rows, int unit) {
        var builder = new Quadruples.Builder();
        rows.forEach(row -> builder.add(row[0], row[1], row[2], row[3] / unit));
        return builder.build();
    }

    private static Vocabulary words(Path file, int most) {
        var words = new ArrayList<String>();
        each(file, (line, where) -> {
            int tab = line.lastIndexOf('\t');
            int number = tab < 0 ? -1 : number(line.substring(tab + 1).strip());
            if (number < 0 || number >= most) {
                throw Problem.data(
                        "%s: \"%s\" is no word, tab and number below %d. Nothing was read. Check the file.",
                        where, line, most);
            }
            while (words.size() <= number) {
                words.add("");
            }
            words.set(number, line.substring(0, tab));
        });
        return new Vocabulary(words);
    }

    private static List<int[]> rows(Path file, int entities, int relations) {
        var rows = new ArrayList<int[]>();
        each(file, (line, where) -> {
            var cells = SPACE.split(line, -1);
            var row = new int[4];
            for (int i = 0; i < row.length; i++) {
                row[i] = i < cells.length ? number(cells[i]) : -1;
            }
            boolean sound = row[0] >= 0 && row[1] >= 0 && row[2] >= 0 && row[3] >= 0;
            if (!sound || row[0] >= entities || row[2] >= entities || row[1] >= relations) {
                throw Problem.data(
                        "%s: \"%s\" is no subject, relation, object and time of %d entities and %d relations. "
                                + "Nothing was read. Check the file and its lists of names.",
                        where, line, entities, relations);
            }
            rows.add(row);
        });
        return rows;
    }

    private static int number(String text) {
        boolean sound = !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return sound ? Integer.parseInt(text) : -1;
    }

    private interface Lines {
        void line(String line, String where);
    }

    private static void each(Path file, Lines lines) {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int number = 0;
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    lines.line(line.strip(), String.format(Locale.ROOT, "%s:%d", file, number));
                }
            }
        } catch (IOException e) {
            throw Problem.data(
                            "%s: cannot be read (%s). Nothing was read. Name a folder with train.txt, entity2id.txt and "
                                    + "relation2id.txt.",
                            file, Problem.reasonOf(e))
                    .causedBy(e);
        }
    }
}
