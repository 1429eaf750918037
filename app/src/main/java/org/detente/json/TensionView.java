package org.detente.json;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.detente.event.PairRecord;
import org.detente.ontology.QuadClass;
import org.detente.tension.Assessment;
import org.detente.tension.Interval;
import org.detente.tension.LadderPath;
import org.detente.tension.Sensitivity;
import org.detente.tension.TensionChange;
import org.detente.tension.TensionSettings;

/** The tension of a pair as JSON. */
public record TensionView(
        String pair, LocalDate asOf, SettingsView settings, List<SideView> directions, List<Object> series) {

    public static TensionView of(
            PairRecord record,
            TensionSettings settings,
            List<Assessment> assessments,
            List<Optional<Sensitivity>> sensitivity,
            List<Object> series) {
        var sides = new ArrayList<SideView>();
        for (int i = 0; i < assessments.size(); i++) {
            sides.add(SideView.of(assessments.get(i), sensitivity.get(i)));
        }
        return new TensionView(record.pair().toString(), record.asOf(), SettingsView.of(settings), sides, series);
    }

    /** An interval as JSON. */
    public record IntervalView(
            Optional<Double> low,
            Optional<Double> high,
            double level,
            Optional<String> whyNot,
            int outlets,
            Optional<String> heaviestOutlet,
            Optional<Double> withoutIt) {
        static IntervalView of(Interval interval) {
            return new IntervalView(
                    boxed(interval.low()),
                    boxed(interval.high()),
                    interval.level(),
                    text(interval.why()),
                    interval.outlets(),
                    text(interval.heaviest()),
                    boxed(interval.without()));
        }
    }

    /** One direction as JSON; numbers are left out where there are none. */
    public record SideView(
            String direction,
            Optional<String> whyNot,
            Optional<Double> tension,
            IntervalView interval,
            Optional<Double> percentile,
            Map<String, Double> flows,
            Optional<Double> stock,
            Optional<Double> cooperation,
            IntervalView cooperationInterval,
            Optional<Double> conflictPerAct,
            Optional<Double> conflictPerActPercentile,
            List<PartView> acts,
            ChangeView change,
            LadderView ladder,
            Optional<Sensitivity> sensitivity) {
        static SideView of(Assessment assessment, Optional<Sensitivity> sensitivity) {
            var tension = assessment.tension();
            var flows = new LinkedHashMap<String, Double>();
            for (var quad : QuadClass.values()) {
                tension.flow(quad).ifPresent(flow -> flows.put(quad.name().toLowerCase(Locale.ROOT), flow));
            }
            return new SideView(
                    tension.dyad().toString(),
                    text(tension.why()),
                    boxed(tension.points()),
                    IntervalView.of(assessment.interval()),
                    boxed(tension.percentile()),
                    flows,
                    boxed(tension.stock()),
                    boxed(tension.cooperationPoints()),
                    IntervalView.of(assessment.cooperation()),
                    boxed(assessment.perAct()),
                    boxed(assessment.perActPercentile()),
                    tension.conflict().stream()
                            .map(part -> new PartView(
                                    part.act().id(),
                                    part.act().day(),
                                    part.part().name().toLowerCase(Locale.ROOT),
                                    part.points(),
                                    part.act().summary()))
                            .toList(),
                    ChangeView.of(assessment.change()),
                    LadderView.of(assessment.ladder()),
                    sensitivity);
        }
    }

    /** What an act adds, as JSON. */
    public record PartView(String act, LocalDate day, String as, double points, String summary) {}

    /** A change as JSON; its parts sum to it. */
    public record ChangeView(LocalDate from, LocalDate to, double before, double after, List<ChangedView> parts) {
        static ChangeView of(TensionChange change) {
            return new ChangeView(
                    change.from(),
                    change.to(),
                    change.before(),
                    change.after(),
                    change.parts().stream()
                            .map(part -> new ChangedView(
                                    part.act().id(), part.act().day(), part.before(), part.after(), part.change()))
                            .toList());
        }
    }

    /** What an act has to do with a change, as JSON. */
    public record ChangedView(String act, LocalDate day, double before, double after, double change) {}

    /** The ladder of one side as JSON. */
    public record LadderView(Map<Integer, Long> days, Map<String, Integer> transitions, List<StayView> stays) {
        static LadderView of(LadderPath path) {
            return new LadderView(
                    path.days(),
                    path.transitions(),
                    path.stays().stream()
                            .map(stay -> new StayView(
                                    stay.rung(),
                                    stay.from(),
                                    stay.to(),
                                    Optional.ofNullable(stay.act()).map(act -> act.id())))
                            .toList());
        }
    }

    /** Days on one rung as JSON. */
    public record StayView(int rung, LocalDate from, LocalDate to, Optional<String> act) {}

    static Optional<Double> boxed(OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }

    private static Optional<String> text(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
