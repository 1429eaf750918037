package org.detente.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.detente.event.Act;
import org.detente.ledger.Ending;
import org.detente.ledger.Measure;
import org.detente.ledger.Possible;
import org.detente.ledger.Step;

/** A measure as JSON, with its life and where it stands on a day. */
public record MeasureView(
        String id,
        LocalDate announced,
        LocalDate learned,
        LocalDate from,
        String fromBecause,
        String actor,
        String recipient,
        String action,
        String status,
        String standing,
        boolean oneOff,
        Optional<EndingView> ended,
        List<String> steps,
        List<StepView> life,
        List<PossibleView> possible,
        ActView act) {

    public static MeasureView of(Measure measure, LocalDate day) {
        var act = measure.act();
        return new MeasureView(
                act.id(),
                measure.announced(),
                act.learned(),
                measure.from(),
                measure.start().reason(),
                act.dyad().actor(),
                act.dyad().recipient(),
                act.type().id(),
                measure.on(day).name().toLowerCase(Locale.ROOT),
                measure.standing(day),
                measure.isOneOff(),
                measure.ended().map(EndingView::of),
                measure.steps().stream().map(Act::id).toList(),
                measure.life().stream().map(StepView::of).toList(),
                measure.possible().stream().map(PossibleView::of).toList(),
                ActView.of(act));
    }

    /** How a measure ended, as JSON. */
    public record EndingView(String kind, LocalDate day, Optional<String> by, String reason) {
        static EndingView of(Ending ending) {
            return new EndingView(name(ending.kind()), ending.day(), ending.by().map(Act::id), ending.reason());
        }
    }

    /** A step of a life, as JSON. */
    public record StepView(
            String kind,
            LocalDate day,
            LocalDate learned,
            String act,
            Optional<ActView.QuantityView> quantity,
            String reason,
            String text) {
        static StepView of(Step step) {
            return new StepView(
                    name(step.kind()),
                    step.day(),
                    step.learned(),
                    step.act().id(),
                    step.act().detail().quantity().map(ActView.QuantityView::of),
                    step.reason(),
                    step.act().summary());
        }
    }

    /** A step that may be of this measure or of another, as JSON. */
    public record PossibleView(String kind, LocalDate day, String act, int among, String reason) {
        static PossibleView of(Possible possible) {
            return new PossibleView(
                    name(possible.kind()),
                    possible.act().day(),
                    possible.act().id(),
                    possible.among(),
                    possible.reason());
        }
    }

    private static String name(Step.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
