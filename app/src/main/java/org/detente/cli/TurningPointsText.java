package org.detente.cli;

import java.util.Arrays;
import java.util.Locale;
import org.detente.tension.turning.TurningPoint;
import org.detente.tension.turning.TurningPoints;

/** Turning points for the terminal. */
final class TurningPointsText {
    private static final int INDENT = 2;

    private TurningPointsText() {}

    static String of(TurningPoints points, int width) {
        var series = points.series();
        var unit = series.unit().name().toLowerCase(Locale.ROOT);
        if (!points.why().isEmpty()) {
            return line("%s: nothing can be said of turning points: %s.%n", series.name(), points.why());
        }
        var begins = series.begins();
        var out = new StringBuilder(line(
                "%s: new hostility by %s, %s to %s, %d periods.%n",
                series.name(), unit, begins.get(0), begins.get(begins.size() - 1), begins.size()));
        var values = Arrays.stream(series.values())
                .mapToObj(value -> (int) Math.round(10 * value))
                .toList();
        int each = Math.max(1, (values.size() + width - INDENT - 1) / (width - INDENT));
        out.append("  ").append(Sparkline.of(values, each)).append("\n\n");
        out.append(line(
                "Looking back (PELT, penalty %.2f: at most %.0f %% of shuffled series turn anywhere):%n",
                points.penalty(), 100 * points.settings().falseAlarms()));
        if (points.back().isEmpty()) {
            out.append("  none: hostility came and went, but no level lasted that was unlike the others.\n");
        }
        points.back().forEach(point -> out.append(text(point, unit)));
        out.append(
                line(
                        "%nAs it would have been seen at the time (sequential ranks; without a change, one false alarm in about 1,000 periods):%n"));
        if (points.alarms().isEmpty()) {
            out.append("  none.\n");
        }
        points.alarms()
                .forEach(alarm -> out.append(line(
                        "  %s  seen in the %s from %s, %s since that from %s%n",
                        alarm.up() ? "up  " : "down",
                        unit,
                        begins.get(alarm.seen()),
                        alarm.up() ? "more" : "less",
                        begins.get(alarm.since()))));
        return out.toString();
    }

    private static String text(TurningPoint point, String unit) {
        var out = new StringBuilder(line(
                "  %s  %s  from %.1f to %.1f points a %s%n",
                point.from(), point.rose() ? "up  " : "down", point.before(), point.after(), unit));
        if (!point.acts().isEmpty()) {
            out.append(point.rose() ? "    with:\n" : "    no more like:\n");
        }
        point.acts()
                .forEach(weighed -> out.append(line(
                        "      %5.1f  %s  %s [%s]%n",
                        weighed.points(),
                        weighed.act().day(),
                        weighed.act().summary(),
                        weighed.act().id())));
        if (!point.kind().isEmpty()) {
            out.append("    cooperation close by:\n");
        }
        point.kind().forEach(act -> out.append(line("             %s  %s [%s]%n", act.day(), act.summary(), act.id())));
        return out.toString();
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
