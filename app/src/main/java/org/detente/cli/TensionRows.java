package org.detente.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.detente.actor.Dyad;
import org.detente.base.CalendarUnit;
import org.detente.base.DayRange;
import org.detente.export.Columns;
import org.detente.export.Columns.Column;
import org.detente.ontology.QuadClass;
import org.detente.tension.Assessment;
import org.jspecify.annotations.Nullable;

/** The tension at the end of each period, a row for each direction. */
final class TensionRows {
    /** A direction on the last day of a period. */
    record Row(
            LocalDate day,
            Dyad dyad,
            double tension,
            double percentile,
            double verbalConflict,
            double materialConflict,
            double stock,
            double cooperation,
            double verbalCooperation,
            double materialCooperation,
            OptionalDouble perAct) {}

    static final Columns<Row> COLUMNS = new Columns<>(List.<Column<Row>>of(
            new Column<>("day", Columns.Type.DAY, Row::day),
            new Column<>("direction", Columns.Type.TEXT, row -> row.dyad().toString()),
            number("tension", Row::tension),
            number("percentile", Row::percentile),
            number("verbal_conflict", Row::verbalConflict),
            number("material_conflict", Row::materialConflict),
            number("stock", Row::stock),
            number("cooperation", Row::cooperation),
            number("verbal_cooperation", Row::verbalCooperation),
            number("material_cooperation", Row::materialCooperation),
            new Column<>("conflict_per_act", Columns.Type.NUMBER, row -> orNull(row.perAct()))));

    private TensionRows() {}

    private static Column<Row> number(String name, Function<Row, Double> value) {
        return new Column<>(name, Columns.Type.NUMBER, value::apply);
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    /** None for a direction without a number. */
    static Stream<Row> of(Assessment assessment, DayRange days, CalendarUnit unit) {
        var daily = assessment.daily();
        if (!assessment.tension().known()) {
            return Stream.of();
        }
        var percentiles = daily.percentiles();
        var rows = new ArrayList<Row>();
        for (int i = 0; i < daily.days(); i++) {
            var day = daily.first().plusDays(i);
            boolean last = day.equals(days.last()) || !unit.begin(day).equals(unit.begin(day.plusDays(1)));
            if (days.contains(day) && last) {
                rows.add(new Row(
                        day,
                        assessment.tension().dyad(),
                        daily.tension(i),
                        percentiles[i],
                        daily.flow(QuadClass.VERBAL_CONFLICT, i),
                        daily.flow(QuadClass.MATERIAL_CONFLICT, i),
                        daily.stock(i),
                        daily.cooperation(i),
                        daily.flow(QuadClass.VERBAL_COOPERATION, i),
                        daily.flow(QuadClass.MATERIAL_COOPERATION, i),
                        daily.perAct(i)));
            }
        }
        return rows.stream();
    }
}
