package org.detente.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.detente.export.Columns;
import org.detente.export.Columns.Column;
import org.detente.tension.WeeklyTension;

/** The tension of all pairs on one day, highest first. */
final class AllPairs implements Listing<AllPairs.Level> {
    private static final int SHOWN = 25;
    private static final Columns<Level> COLUMNS = new Columns<>(List.<Column<Level>>of(
            new Column<>("day", Columns.Type.DAY, Level::day),
            new Column<>("direction", Columns.Type.TEXT, Level::direction),
            new Column<>("acts", Columns.Type.INTEGER, Level::acts),
            new Column<>("tension", Columns.Type.NUMBER, Level::tension),
            new Column<>("percentile", Columns.Type.NUMBER, Level::percentile),
            new Column<>("cooperation", Columns.Type.NUMBER, Level::cooperation)));

    /**
     * A direction.
     *
     * @param acts       of the pair
     * @param percentile share of the weeks since its first one with any points in which tension was lower, equal ones half
     */
    record Level(LocalDate day, String direction, long acts, double tension, double percentile, double cooperation) {}

    static List<Level> of(WeeklyTension weekly) {
        int last = weekly.weeks() - 1;
        return weekly.rows().stream()
                .map(row -> new Level(
                        weekly.end(last),
                        row.dyad().toString(),
                        row.acts(),
                        row.tension(last),
                        percentile(row),
                        row.cooperation(last)))
                .sorted(Comparator.comparingDouble(Level::tension).reversed().thenComparing(Level::direction))
                .toList();
    }

    private static double percentile(WeeklyTension.Row row) {
        int from = 0;
        while (from < row.weeks() - 1 && row.tension(from) == 0.0 && row.cooperation(from) == 0.0) {
            from++;
        }
        double last = row.tension(row.weeks() - 1);
        double lower = 0.0;
        for (int week = from; week < row.weeks(); week++) {
            lower += row.tension(week) < last ? 1.0 : row.tension(week) == last ? 0.5 : 0.0;
        }
        return lower / (row.weeks() - from);
    }

    @Override
    public Columns<Level> columns() {
        return COLUMNS;
    }

    @Override
    public Object view(Level row) {
        return row;
    }

    @Override
    public void text(Stream<Level> rows, PrintWriter out) {
        var levels = rows.toList();
        var grid = new Grid("direction", "tension", "percentile", "cooperation", "acts of the pair");
        levels.stream()
                .limit(SHOWN)
                .forEach(level -> grid.add(
                        level.direction(),
                        String.format(Locale.ROOT, "%.1f", level.tension()),
                        String.format(Locale.ROOT, "%.0f %%", 100 * level.percentile()),
                        String.format(Locale.ROOT, "%.1f", level.cooperation()),
                        level.acts()));
        out.print(grid);
        out.printf(
                "%,d directions%s on %s, highest points first; percentile among the weeks of each. Points of two pairs do not compare.%n",
                levels.size(),
                levels.size() > SHOWN ? ", %d shown (--csv gives all)".formatted(SHOWN) : "",
                levels.isEmpty() ? "that day" : levels.get(0).day());
    }
}
