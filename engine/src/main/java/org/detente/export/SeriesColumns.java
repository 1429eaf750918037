package org.detente.export;

import static org.detente.export.Columns.day;
import static org.detente.export.Columns.integer;
import static org.detente.export.Columns.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.detente.event.ActSeries;
import org.detente.event.ActSeries.Flow;
import org.detente.event.ActSeries.Period;
import org.detente.event.ActSeries.Tally;
import org.detente.export.Columns.Column;
import org.detente.ontology.QuadClass;
import org.jspecify.annotations.Nullable;

/** A series as a table: a row for each period and direction. In a gap the counts are not known, and therefore no zeros. */
public final class SeriesColumns {
    /** A period and one direction of it. */
    public record Row(Period period, Flow flow) {}

    /** Period, direction, acts and reports, then acts and reports of each quad class. */
    public static final Columns<Row> ROWS = columns();

    private SeriesColumns() {}

    public static Stream<Row> rows(ActSeries series) {
        return series.periods().stream()
                .flatMap(period -> period.flows().stream().map(flow -> new Row(period, flow)));
    }

    private static Columns<Row> columns() {
        var columns = new ArrayList<Column<Row>>(List.of(
                text("period", row -> row.period().name()),
                day("first", row -> row.period().days().first()),
                day("last", row -> row.period().days().last()),
                integer("covered_days", row -> (long) row.period().coveredDays()),
                text("direction", row -> row.flow().direction()),
                integer("acts", row -> acts(row, row.flow().all())),
                integer("reports", row -> reports(row, row.flow().all()))));
        for (var quad : QuadClass.values()) {
            var name = quad.name().toLowerCase(Locale.ROOT);
            columns.add(integer(name, row -> acts(row, row.flow().of(quad))));
            columns.add(
                    integer(name + "_reports", row -> reports(row, row.flow().of(quad))));
        }
        return new Columns<>(columns);
    }

    private static @Nullable Long acts(Row row, Tally tally) {
        return row.period().isGap() ? null : (long) tally.acts();
    }

    private static @Nullable Long reports(Row row, Tally tally) {
        return row.period().isGap() ? null : (long) tally.reports();
    }
}
