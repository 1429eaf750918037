package org.detente.source.events;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.detente.base.Table;
import org.detente.ontology.ActType;
import org.detente.source.ImportIssue.Reason;

/**
 * A temporal knowledge graph made of ICEWS: rows of subject, relation, object and time, all numbers, and two lists that give
 * their words. Immutable.
 *
 * @param entities  by number
 * @param relations by number
 * @param origin    the day of time 0
 * @param unit      of time in a day: 24 for hours, 1 for days
 */
record Graph(List<String> entities, List<String> relations, LocalDate origin, int unit) {
    static final String ENTITIES = "entity2id.txt";
    static final String RELATIONS = "relation2id.txt";

    /** Numbers beyond this are no numbers of entities. */
    private static final int MOST = 5_000_000;

    private static final int HOURS = 24;

    /** Words by number, from a list of words and numbers. */
    static List<String> words(InputStream stream) throws IOException {
        var words = new ArrayList<String>();
        try (var rows = new TabRows(stream)) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                int number = row.flaw() == Row.Flaw.NONE && row.length(0) <= Bounds.CELL ? number(row.text(1)) : -1;
                if (number >= 0) {
                    while (words.size() <= number) {
                        words.add("");
                    }
                    words.set(number, row.text(0));
                }
            }
        }
        return words;
    }

    /** Times are hours if all of them are whole days of them; a graph in days has some that are not. */
    static int unit(InputStream stream) throws IOException {
        try (var rows = new TabRows(stream)) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                if (row.width() > 3 && number(row.text(3)) % HOURS > 0) {
                    return 1;
                }
            }
        }
        return HOURS;
    }

    /** The first day of a graph that is known: by how many words it has, or by the name of its folder. */
    static Optional<LocalDate> origin(String folder, int entities, int relations) {
        var name = folder.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        var graphs = Table.ofResource(Graph.class, "graphs.tsv").rows();
        return graphs.stream()
                .filter(row -> row.get("entities").equals(Integer.toString(entities))
                        && row.get("relations").equals(Integer.toString(relations)))
                .findFirst()
                .or(() -> graphs.stream()
                        .filter(row -> name.contains(row.get("name").replace("-", "")))
                        .findFirst())
                .map(row -> LocalDate.parse(row.get("origin")));
    }

    /** A whole number up to {@value #MOST}; -1 when it is none. */
    static int number(String text) {
        if (text.isEmpty() || text.length() > 7 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        int number = Integer.parseInt(text);
        return number <= MOST ? number : -1;
    }

    RowFormat rows(Codebook codes) {
        return new Rows(this, codes);
    }

    /** Reads the rows of one file of a graph. */
    private static final class Rows implements RowFormat {
        private final Graph graph;
        private final Meanings<Who> entities;
        private final Meanings<Optional<ActType>> relations;
        private final Meanings<Optional<LocalDate>> days;

        Rows(Graph graph, Codebook codes) {
            this.graph = graph;
            entities = new Meanings<>(cell -> codes.names().who(word(graph.entities, cell)));
            relations = new Meanings<>(cell -> codes.acts().label(word(graph.relations, cell)));
            days = new Meanings<>(graph::day);
        }

        @Override
        public void row(Row row, Intake intake) {
            if (!intake.isSound(row, 4, 5, 0, 1, 2, 3)) {
                return;
            }
            var id = intake.idOf(row, -1);
            var day = intake.day(row, id, row.meaning(days, 3), 3);
            if (day == null) {
                return;
            }
            intake.covers(day);
            var actor = row.meaning(entities, 0).on(day);
            var recipient = row.meaning(entities, 2).on(day);
            if (!intake.sides(row, id, actor, recipient)) {
                return;
            }
            var act = row.meaning(relations, 1);
            if (act.isEmpty()) {
                intake.left(row, id, Reason.UNKNOWN_ACT, word(graph.relations, row.text(1)));
                return;
            }
            var text = actor.found() + " - "
                    + word(graph.relations, row.text(1)).replace('_', ' ') + " - " + recipient.found();
            intake.event(row, id, day, day, actor, recipient, act.get(), text, "");
        }
    }

    private static String word(List<String> words, String cell) {
        int number = number(cell);
        return number >= 0 && number < words.size() ? words.get(number) : cell;
    }

    private Optional<LocalDate> day(String cell) {
        int time = number(cell);
        try {
            return time < 0 ? Optional.empty() : Optional.of(origin.plusDays(time / unit));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
