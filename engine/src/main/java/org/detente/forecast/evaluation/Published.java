package org.detente.forecast.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.detente.base.Table;

/**
 * What another method reaches on the test split of a benchmark, both directions, single-step, filtered by time.
 *
 * @param mrr    mean reciprocal rank, if known
 * @param hits10 share of ranks up to 10, if known
 * @param source who says so
 */
public record Published(String method, OptionalDouble mrr, OptionalDouble hits10, String source) {

    /** The figures for the benchmark of a folder, known by its name; none for others. */
    public static List<Published> of(String folder) {
        var name = folder.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return Table.ofResource(Published.class, "published.tsv").rows().stream()
                .filter(row -> name.contains(row.get("benchmark")))
                .map(row -> new Published(
                        row.get("method"), number(row.get("mrr")), number(row.get("hits10")), row.get("source")))
                .toList();
    }

    private static OptionalDouble number(String cell) {
        return cell.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(cell));
    }
}
