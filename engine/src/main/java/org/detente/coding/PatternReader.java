package org.detente.coding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.detente.base.Problem;
import org.detente.base.Table;
import org.detente.ontology.Ontology;

/** Reads pattern tables. Columns: {@code action, trigger, needs, actor, recipient, example, coded}; see docs/reference/patterns.md. */
final class PatternReader {
    private final WordClasses classes;
    private final Ontology ontology;

    PatternReader(WordClasses classes, Ontology ontology) {
        this.classes = classes;
        this.ontology = ontology;
    }

    /** @throws Problem if a row cannot be understood; the message names file and line */
    List<Pattern> read(Table table) {
        var patterns = new ArrayList<Pattern>();
        table.rows().forEach(row -> read(row, patterns));
        return patterns;
    }

    private void read(Table.Row row, List<Pattern> patterns) {
        var action = row.get("action");
        if (!action.equals(Pattern.NONE) && ontology.find(action).isEmpty()) {
            throw wrong(row, "there is no act type \"%s\"; \"detente ontology\" lists them".formatted(action));
        }
        var trigger = row.get("trigger");
        if (!trigger.startsWith("v:") && !trigger.startsWith("n:")) {
            throw wrong(row, "the trigger \"%s\" begins neither with v: nor with n:".formatted(trigger));
        }
        var needs = new ArrayList<Need>();
        for (var part : words(row.get("needs"))) {
            needs.add(need(row, part));
        }
        for (var alternative : trigger.substring(2).split("\\|", -1)) {
            patterns.add(new Pattern(
                    action,
                    trigger.startsWith("v:"),
                    words(alternative),
                    needs,
                    words(row.get("actor")),
                    words(row.get("recipient")),
                    row.get("example"),
                    row.get("coded"),
                    row.where()));
        }
    }

    /** {@code slot}, {@code slot=word|@class}, {@code slot=ACTOR}, each with {@code !} before it when it must not be so. */
    private Need need(Table.Row row, String text) {
        boolean negated = text.startsWith("!");
        var plain = negated ? text.substring(1) : text;
        int equals = plain.indexOf('=');
        var slot = equals < 0 ? plain : plain.substring(0, equals);
        var words = new LinkedHashSet<String>();
        boolean actor = false;
        if (equals >= 0) {
            for (var word : plain.substring(equals + 1).split("\\|", -1)) {
                if (word.equals(Need.ACTOR)) {
                    actor = true;
                } else if (word.startsWith("@")) {
                    words.addAll(classes.find(word.substring(1))
                            .orElseThrow(() -> wrong(row, "there is no word class \"%s\"".formatted(word))));
                } else if (!word.isEmpty()) {
                    words.add(word.replace('_', ' '));
                }
            }
        }
        return new Need(slot, words, actor, negated);
    }

    static List<String> words(String cell) {
        return cell.isBlank() ? List.of() : List.of(cell.strip().split("\\s+", -1));
    }

    private static Problem wrong(Table.Row row, String what) {
        return Problem.data("%s: %s. No pattern of this file is used. Correct the line.", row.where(), what);
    }
}
