package org.detente.cli;

import org.detente.reciprocity.Direction;
import org.detente.reciprocity.LagChoice.Criterion;
import org.detente.reciprocity.Reciprocity;
import org.detente.reciprocity.ReciprocityReport;
import org.detente.reciprocity.SeriesTable;

/** A verdict card for the terminal. */
final class ReciprocityText {
    private ReciprocityText() {}

    static String of(ReciprocityReport report, String origin) {
        var card = report.card();
        var table = card.table();
        var out = new StringBuilder(title(report, table)).append(origin);
        report.notes().forEach(note -> out.append(note).append('\n'));
        if (!card.whyNot().isEmpty()) {
            out.append("%nNo verdict: %s.%n".formatted(card.whyNot()));
        } else {
            out.append(system(card));
            card.directions().forEach(direction -> out.append('\n').append(direction(direction, table.unit())));
        }
        if (!report.verdicts().isEmpty()) {
            out.append('\n').append(verdicts(report));
        }
        return out.toString();
    }

    private static String title(ReciprocityReport report, SeriesTable table) {
        var names = table.names();
        return table.size() == 0
                ? "%s and %s, %s: no whole %s.%n".formatted(names.get(0), names.get(1), report.variable(), table.unit())
                : "%s and %s, %s: %d %ss from %s to %s; %s has some in %d of them, %s in %d.%n"
                        .formatted(
                                names.get(0),
                                names.get(1),
                                report.variable(),
                                table.size(),
                                table.unit(),
                                table.periods().get(0),
                                table.periods().get(table.size() - 1),
                                names.get(0),
                                table.activePeriods(0),
                                names.get(1),
                                table.activePeriods(1));
    }

    private static String system(Reciprocity card) {
        return card.correlation()
                        .value()
                        .map(r -> "Correlation in the same %s: %.4f. "
                                .formatted(card.table().unit(), r))
                        .orElse("")
                + card.root()
                        .value()
                        .map(root -> "Lags: %d%s; largest root %.4f.%n".formatted(card.order(), choices(card), root))
                        .orElse("\n");
    }

    private static String choices(Reciprocity card) {
        return card.lags()
                .value()
                .map(choice -> " (of up to %d, AIC chooses %d, BIC %d, HQ %d)"
                        .formatted(
                                choice.orders().size(),
                                choice.best(Criterion.AIC),
                                choice.best(Criterion.BIC),
                                choice.best(Criterion.HQ)))
                .orElse("");
    }

    private static String direction(Direction direction, String unit) {
        var out = new StringBuilder("Does %s answer %s? %s.%n"
                .formatted(
                        side(direction.to()),
                        side(direction.from()),
                        direction.verdict().words()));
        var grid = new Grid("  estimator", "says", "by");
        direction
                .opinions()
                .forEach(opinion ->
                        grid.add("  " + opinion.estimator(), opinion.leaning().words(), opinion.words()));
        out.append(grid);
        direction.cumulative().value().ifPresent(response -> {
            int last = response.sums().size() - 1;
            out.append("  One more of %s adds %+.3f to %s within %d %ss, 90 %% of %d replicates from %+.3f to %+.3f.%n"
                    .formatted(
                            direction.from(),
                            response.sums().get(last),
                            direction.to(),
                            last + 1,
                            unit,
                            response.used(),
                            response.low().get(last),
                            response.high().get(last)));
        });
        direction.changes().forEach(change -> out.append("  ").append(change).append('\n'));
        return out.toString();
    }

    /** Who acts in a direction; the name of a column of a file is one. */
    private static String side(String direction) {
        return direction.replaceFirst(">.*", "");
    }

    private static String verdicts(ReciprocityReport report) {
        var names = report.card().table().names();
        var grid = new Grid(
                "variable",
                "does %s answer?".formatted(side(names.get(1))),
                "does %s answer?".formatted(side(names.get(0))));
        for (var verdict : report.verdicts()) {
            if (verdict.whyNot().isEmpty()) {
                grid.add(
                        verdict.variable(),
                        verdict.first().words(),
                        verdict.second().words());
            } else {
                grid.note("(" + verdict.whyNot() + ")", verdict.variable(), "not enough to say", "not enough to say");
            }
        }
        return grid
                + "Of so many variables some look like answers by chance: one that was chosen before looking weighs more.\n";
    }
}
