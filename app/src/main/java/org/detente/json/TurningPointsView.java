package org.detente.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.detente.event.Act;
import org.detente.tension.turning.SequentialRanks;
import org.detente.tension.turning.TurningPoint;
import org.detente.tension.turning.TurningPoints;

/** Turning points as JSON. */
public record TurningPointsView(
        String of,
        String by,
        Optional<LocalDate> from,
        Optional<LocalDate> lastPeriod,
        Optional<String> whyNot,
        double penalty,
        double falseAlarms,
        double alarmThreshold,
        List<PointView> turningPoints,
        List<AlarmView> alarms) {

    public static TurningPointsView of(TurningPoints points) {
        var begins = points.series().begins();
        return new TurningPointsView(
                points.series().name(),
                points.series().unit().name().toLowerCase(Locale.ROOT),
                begins.stream().findFirst(),
                begins.stream().reduce((before, last) -> last),
                Optional.of(points.why()).filter(why -> !why.isEmpty()),
                points.penalty(),
                points.settings().falseAlarms(),
                SequentialRanks.THRESHOLD,
                points.back().stream().map(PointView::of).toList(),
                points.alarms().stream()
                        .map(alarm -> new AlarmView(begins.get(alarm.seen()), begins.get(alarm.since()), alarm.up()))
                        .toList());
    }

    /** A turning point as JSON: new hostility a period, before and after. */
    public record PointView(
            LocalDate from, double before, double after, List<WeighedView> acts, List<NamedView> cooperation) {
        static PointView of(TurningPoint point) {
            return new PointView(
                    point.from(),
                    point.before(),
                    point.after(),
                    point.acts().stream()
                            .map(weighed -> new WeighedView(
                                    weighed.act().id(),
                                    weighed.act().day(),
                                    weighed.points(),
                                    weighed.act().summary()))
                            .toList(),
                    point.kind().stream().map(NamedView::of).toList());
        }
    }

    /** An act with its weight, as JSON. */
    public record WeighedView(String act, LocalDate day, double points, String summary) {}

    /** An act by its words, as JSON. */
    public record NamedView(String act, LocalDate day, String summary) {
        static NamedView of(Act act) {
            return new NamedView(act.id(), act.day(), act.summary());
        }
    }

    /** A change as seen at the time, as JSON: first days of periods. */
    public record AlarmView(LocalDate seen, LocalDate since, boolean rose) {}
}
