package org.detente.watch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.detente.actor.Pair;
import org.detente.base.Problem;
import org.detente.base.Table;

/**
 * Something to be told of.
 *
 * @param pair    the two states
 * @param kind    what is watched
 * @param atLeast threshold in the unit of the kind
 */
public record WatchRule(Pair pair, Kind kind, double atLeast) {

    /** What can be watched, in either direction. */
    public enum Kind {
        /** Tension in score points reaches the threshold. */
        TENSION,
        /** Percentile of the tension among the days of the pair, in percent, reaches the threshold. */
        PERCENTILE,
        /** The rung of the ladder reaches the threshold. */
        RUNG,
        /** A measure whose act weighs at least so many points became known. */
        MEASURE,
        /** A hostile act was not answered for so many days. */
        UNANSWERED
    }

    /**
     * Reads a CSV file with the columns {@code pair,watch,at_least}: {@code USA-RUS,percentile,90}.
     *
     * @param code the code of a state for its name
     * @throws Problem if it is no such file; the message names the line
     */
    public static List<WatchRule> read(Path file, UnaryOperator<String> code) {
        var table = Table.read(file);
        if (!table.columns().containsAll(List.of("pair", "watch", "at_least"))) {
            throw Problem.data(
                    "%s: a watchlist has the columns pair,watch,at_least; found %s. Nothing was watched.",
                    file, table.columns());
        }
        var rules = new ArrayList<WatchRule>();
        table.rows().forEach(row -> rules.add(rule(row, code)));
        if (rules.isEmpty()) {
            throw Problem.data("%s: there is nothing to watch in it. Add a line such as USA-RUS,percentile,90.", file);
        }
        return rules;
    }

    private static WatchRule rule(Table.Row row, UnaryOperator<String> code) {
        var states = row.get("pair").split("-", -1);
        if (states.length != 2) {
            throw Problem.data("%s: \"%s\" is no pair. Write two codes such as USA-RUS.", row.where(), row.get("pair"));
        }
        try {
            var kind = Kind.valueOf(row.get("watch").toUpperCase(Locale.ROOT));
            var text = row.get("at_least");
            double atLeast = text.isEmpty() && kind == Kind.MEASURE ? 0.0 : Double.parseDouble(text);
            if (!(atLeast >= 0.0) || Double.isInfinite(atLeast)) {
                throw new NumberFormatException(text);
            }
            return new WatchRule(Pair.of(code.apply(states[0]), code.apply(states[1])), kind, atLeast);
        } catch (NumberFormatException e) {
            throw Problem.data(
                            "%s: the threshold \"%s\" is no number of 0 or more. Correct the line.",
                            row.where(), row.get("at_least"))
                    .causedBy(e);
        } catch (IllegalArgumentException e) {
            throw Problem.data(
                            "%s: \"%s\" cannot be watched. Choose tension, percentile, rung, measure or unanswered.",
                            row.where(), row.get("watch"))
                    .causedBy(e);
        }
    }
}
