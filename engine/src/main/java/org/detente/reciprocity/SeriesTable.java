package org.detente.reciprocity;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Some series on one clock: of each period a number for each direction, or nothing where nobody watched. Immutable.
 *
 * <p>A gap is not a zero: estimators leave out what would reach over one.
 */
public final class SeriesTable {
    private final List<String> names;
    private final String unit;
    private final List<String> periods;
    private final double[][] values;
    private final boolean[] known;

    /**
     * @param names   of the series, "USA>RUS"
     * @param unit    what a period is, in a word: "week"
     * @param periods their names, in order
     * @param values  of each series a number for each period
     * @param known   whether anybody watched in that period
     */
    SeriesTable(List<String> names, String unit, List<String> periods, double[][] values, boolean[] known) {
        this.names = List.copyOf(names);
        this.unit = unit;
        this.periods = List.copyOf(periods);
        this.values = Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
        this.known = known.clone();
        for (var series : values) {
            if (series.length != periods.size() || known.length != periods.size()) {
                throw new IllegalArgumentException(
                        "Every series needs a value for each of the %d periods, but one has %d."
                                .formatted(periods.size(), series.length));
            }
        }
    }

    /** Series without a gap and without a calendar. */
    static SeriesTable of(List<String> names, double[]... values) {
        var known = new boolean[values[0].length];
        Arrays.fill(known, true);
        return new SeriesTable(
                names,
                "period",
                IntStream.rangeClosed(1, known.length).mapToObj(String::valueOf).toList(),
                values,
                known);
    }

    public List<String> names() {
        return names;
    }

    /** What a period is: "day", "week"; "period" where the file does not say. */
    public String unit() {
        return unit;
    }

    /** Names of the periods, in order. */
    public List<String> periods() {
        return periods;
    }

    /** Number of periods, gaps included. */
    public int size() {
        return periods.size();
    }

    public boolean isKnown(int period) {
        return known[period];
    }

    public double value(int series, int period) {
        return values[series][period];
    }

    /** Periods in which somebody watched. */
    public int knownPeriods() {
        return (int) IntStream.range(0, size()).filter(this::isKnown).count();
    }

    /** Known periods in which a series is not zero. */
    public int activePeriods(int series) {
        return (int) IntStream.range(0, size())
                .filter(period -> known[period] && values[series][period] != 0.0)
                .count();
    }

    /** Values of a series in the known periods, one after the other. */
    public double[] knownValues(int series) {
        return IntStream.range(0, size())
                .filter(this::isKnown)
                .mapToDouble(period -> values[series][period])
                .toArray();
    }

    /** Mean over the known periods; NaN when there is none. */
    public double mean(int series) {
        return Arrays.stream(knownValues(series)).average().orElse(Double.NaN);
    }

    /** Whether a period and so many before it are known. */
    boolean isKnownBack(int period, int lags) {
        for (int lag = 0; lag <= lags; lag++) {
            if (period - lag < 0 || !known[period - lag]) {
                return false;
            }
        }
        return true;
    }

    /** The same with the first two series in each other's place. */
    public SeriesTable swapped() {
        return select(1, 0);
    }

    /** Some of the series, in this order. */
    public SeriesTable select(int... series) {
        return new SeriesTable(
                Arrays.stream(series).mapToObj(names::get).toList(),
                unit,
                periods,
                Arrays.stream(series).mapToObj(i -> values[i]).toArray(double[][]::new),
                known);
    }

    /** Periods from one to before another. */
    SeriesTable range(int from, int to) {
        return new SeriesTable(
                names,
                unit,
                periods.subList(from, to),
                Arrays.stream(values)
                        .map(series -> Arrays.copyOfRange(series, from, to))
                        .toArray(double[][]::new),
                Arrays.copyOfRange(known, from, to));
    }

    /** The same with one period more unknown. */
    SeriesTable without(int period) {
        var fewer = known.clone();
        fewer[period] = false;
        return new SeriesTable(names, unit, periods, values, fewer);
    }
}
