package org.detente.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.detente.event.PairRecord;
import org.detente.ontology.QuadClass;
import org.detente.tension.Assessment;
import org.detente.tension.Interval;
import org.detente.tension.Sensitivity;
import org.detente.tension.TensionSettings;

/** The tension of a pair for the terminal. */
final class TensionText {
    private static final int FEW = 5;
    private static final int LABEL = 12;

    private TensionText() {}

    static String of(
            PairRecord record,
            TensionSettings settings,
            List<Assessment> assessments,
            List<Optional<Sensitivity>> sensitivity,
            List<List<TensionRows.Row>> rows,
            int width) {
        var out = new StringBuilder();
        for (int i = 0; i < assessments.size(); i++) {
            side(out, assessments.get(i), rows.get(i), width);
            sensitivity.get(i).ifPresent(found -> sensitivity(out, found));
            out.append('\n');
        }
        out.append(line(
                "Scale %s, half-life %d days, lambda %s. %d acts of the pair from %s, data to %s. Formula and weaknesses: docs/methods/tension.md.%n",
                settings.scale().name(),
                settings.halfLifeDays(),
                settings.lambda(),
                record.coverage().acts(),
                String.join(", ", record.coverage().sources()),
                record.coverage().dataTo()));
        return out.toString();
    }

    private static void side(StringBuilder out, Assessment assessment, List<TensionRows.Row> rows, int width) {
        var tension = assessment.tension();
        if (!tension.known()) {
            out.append(line("Tension %s on %s: no number. %s.%n", tension.dyad(), tension.day(), tension.why()));
            return;
        }
        out.append(line(
                "Tension %s on %s: %.1f points%s; higher than on %.0f %% of its days.%n",
                tension.dyad(),
                tension.day(),
                value(tension.points()),
                interval(assessment.interval()),
                100 * value(tension.percentile())));
        out.append(line(
                "  conflict: verbal %.1f + material %.1f + measures that stand %.1f%s%n",
                value(tension.flow(QuadClass.VERBAL_CONFLICT)),
                value(tension.flow(QuadClass.MATERIAL_CONFLICT)),
                value(tension.stock()),
                assessment.perAct().isPresent()
                        ? line(
                                "; %.2f points of conflict for each act, higher than on %.0f %% of the days with such a figure",
                                value(assessment.perAct()), 100 * value(assessment.perActPercentile()))
                        : "; too few acts of late to say how hostile each is"));
        out.append(line(
                "  cooperation beside it: %.1f points%s (verbal %.1f, material %.1f)%n",
                value(tension.cooperationPoints()),
                interval(assessment.cooperation()),
                value(tension.flow(QuadClass.VERBAL_COOPERATION)),
                value(tension.flow(QuadClass.MATERIAL_COOPERATION))));
        doubts(out, assessment.interval());
        bars(out, rows, width);
        change(out, assessment);
        acts(out, assessment);
        var path = assessment.ladder();
        out.append("  rungs, days on each: ")
                .append(join(path.days()))
                .append(path.transitions().isEmpty() ? "" : "; moves: " + join(path.transitions()))
                .append('\n');
    }

    private static String interval(Interval interval) {
        return interval.isKnown()
                ? line(
                        " (%.0f %% interval %.1f to %.1f)",
                        100 * interval.level(), value(interval.low()), value(interval.high()))
                : "";
    }

    private static void doubts(StringBuilder out, Interval interval) {
        if (!interval.isKnown()) {
            out.append(line("  no interval: %s.%n", interval.why()));
        } else if (interval.without().isPresent()) {
            out.append(line(
                    "  %d outlets; without %s, set against the acts that are left, it would be %.1f.%n",
                    interval.outlets(), interval.heaviest(), value(interval.without())));
        } else {
            out.append(line(
                    "  It cannot be told without any one outlet: %s.%n",
                    interval.outlets() == 1 ? "there is only one" : "one tells of most"));
        }
    }

    private static void bars(StringBuilder out, List<TensionRows.Row> rows, int width) {
        if (rows.size() > 1) {
            int each = Math.max(1, (rows.size() + width - LABEL - 1) / (width - LABEL));
            var values = rows.stream()
                    .map(row -> (int) Math.round(10 * row.tension()))
                    .toList();
            out.append("  ").append(Sparkline.of(values, each)).append('\n');
            out.append(line(
                    "  %s to %s, %s%n",
                    rows.get(0).day(),
                    rows.get(rows.size() - 1).day(),
                    each == 1 ? "a sign a period" : each + " periods a sign"));
        }
    }

    private static void change(StringBuilder out, Assessment assessment) {
        var change = assessment.change();
        out.append(line(
                "  since %s: %+.1f points (new acts %+.1f, faded or ended %+.1f)%n",
                change.from(), change.after() - change.before(), change.added(), change.faded()));
        change.parts().stream()
                .limit(FEW)
                .forEach(part -> out.append(line(
                        "    %+6.1f  %s  %s%n",
                        part.change(), part.act().day(), part.act().summary())));
    }

    private static void acts(StringBuilder out, Assessment assessment) {
        var byAct = assessment.tension().byAct();
        out.append(line("  of the value, the weightiest of %d acts:%n", byAct.size()));
        byAct.stream().limit(FEW).forEach(parts -> {
            var act = parts.get(0).act();
            out.append(line(
                    "    %6.1f  %s  %s [%s]%n",
                    parts.stream().mapToDouble(part -> part.points()).sum(), act.day(), act.summary(), act.id()));
        });
    }

    private static void sensitivity(StringBuilder out, Sensitivity found) {
        if (found.correlations().isEmpty()) {
            out.append("  weights: too short a record to try others.\n");
            return;
        }
        out.append(line(
                "  under %,d random weightings of the same order: rank correlation of the weeks %.2f (1 in 20 below %.2f); last week higher than on %.0f %% of weeks (90 %% of weightings: %.0f to %.0f)%n",
                found.weightings(),
                found.correlations().get(1),
                found.correlations().get(0),
                100 * found.percentiles().get(1),
                100 * found.percentiles().get(0),
                100 * found.percentiles().get(2)));
        if (!found.kept().isEmpty()) {
            out.append(line(
                    "  turning points found again: %s%n",
                    found.kept().stream()
                            .map(share -> line("%.0f %%", 100 * share))
                            .collect(Collectors.joining(", "))));
        }
    }

    private static String join(Map<?, ?> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                .collect(Collectors.joining(", "));
    }

    private static double value(OptionalDouble number) {
        return number.orElseThrow();
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
