package org.detente.coding;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.detente.base.Problem;
import org.detente.base.Table;
import org.detente.ontology.Ontology;

/** Looks through pattern tables, row by row, and says what is wrong with each. */
public final class DictionaryLint {
    private static final List<String> COLUMNS =
            List.of("action", "trigger", "needs", "actor", "recipient", "example", "coded");

    private final PatternReader reader = new PatternReader(WordClasses.standard(), Ontology.standard());
    private final Map<String, String> firstWhere = new HashMap<>();
    private final List<String> findings = new ArrayList<>();
    private int rows;

    private DictionaryLint() {}

    /**
     * What was found.
     *
     * @param rows     rows looked at
     * @param findings "file:line: what is wrong", in order
     */
    public record Result(int rows, List<String> findings) {
        public Result {
            findings = List.copyOf(findings);
        }
    }

    /** The tables that ship. */
    public static Result ofStandard() {
        var lint = new DictionaryLint();
        Lexicon.tables().forEach(lint::read);
        return lint.result();
    }

    /** Tables of one's own; a file that is no table is a finding, too. */
    public static Result of(List<Path> files) {
        var lint = new DictionaryLint();
        for (var file : files) {
            try {
                lint.read(Table.readTabs(file));
            } catch (Problem problem) {
                lint.findings.add(problem.getMessage());
            }
        }
        return lint.result();
    }

    private Result result() {
        return new Result(rows, findings);
    }

    private void read(Table table) {
        var missing = new ArrayList<>(COLUMNS);
        missing.removeAll(table.columns());
        if (!missing.isEmpty()) {
            findings.add("%s: the header has no column %s; it has %s."
                    .formatted(table.name(), String.join(", ", missing), table.columns()));
            return;
        }
        table.rows().forEach(row -> read(table, row));
    }

    private void read(Table table, Table.Row row) {
        rows++;
        if (row.width() > row.expectedWidth()) {
            say(row, "found %d cells where the header has %d".formatted(row.width(), row.expectedWidth()));
            return;
        }
        try {
            for (var pattern : reader.read(new Table(table.name(), table.columns(), List.of(row)))) {
                check(row, pattern);
            }
        } catch (Problem problem) {
            findings.add(problem.getMessage().replace(" No pattern of this file is used.", ""));
        }
    }

    private void check(Table.Row row, Pattern pattern) {
        if (pattern.trigger().isEmpty()) {
            say(row, "a trigger is empty");
            return;
        }
        if (pattern.example().isEmpty() != pattern.coded().isEmpty()) {
            say(row, "an example and what it gives stand together, or neither does");
        }
        for (var wanted :
                pattern.coded().isEmpty() ? new String[0] : pattern.coded().split("\\s+", -1)) {
            if (!wanted.equals(Pattern.NONE) && !wanted.matches("[A-Z]*>[A-Z]*|\\S*[=:]\\S*")) {
                say(row, "\"%s\" is no pair like ALP>BOR".formatted(wanted));
            }
        }
        var key = key(pattern);
        var before = firstWhere.putIfAbsent(key, row.where());
        if (before != null) {
            say(row, "the same trigger with the same needs stands at %s, which is tried first".formatted(before));
        }
    }

    private static String key(Pattern pattern) {
        var key = new StringBuilder(Lexicon.isGeneral(pattern) ? "last " : "") // tried apart from the others
                .append(pattern.verb() ? "v:" : "n:")
                .append(pattern.trigger());
        var needs = new TreeSet<String>();
        for (var need : pattern.needs()) {
            needs.add(need.slot() + need.actor() + need.negated() + new TreeSet<>(need.words()));
        }
        return key.append(needs).toString();
    }

    private void say(Table.Row row, String what) {
        findings.add("%s: %s.".formatted(row.where(), what));
    }
}
