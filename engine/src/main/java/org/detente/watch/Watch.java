package org.detente.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.detente.actor.Dyad;
import org.detente.event.Act;
import org.detente.event.PairRecord;
import org.detente.ledger.Answer;
import org.detente.ledger.Answers;
import org.detente.ledger.Ledger;
import org.detente.ontology.Scale;
import org.detente.tension.Contribution;
import org.detente.tension.Ladder;
import org.detente.tension.TensionIndex;
import org.detente.tension.TensionSettings;

/** Holds the record of a pair against what a person wants to be told of. */
public final class Watch {
    private static final int FEW = 3;

    private final TensionSettings settings;

    public Watch(TensionSettings settings) {
        this.settings = settings;
    }

    /**
     * What a rule has to tell on the day of a record.
     *
     * @param since what came about once, up to this day, is not told
     */
    public List<Alert> of(WatchRule rule, PairRecord record, LocalDate since) {
        return record.pair().directions().stream()
                .flatMap(dyad -> of(rule, record, dyad, since).stream())
                .toList();
    }

    private List<Alert> of(WatchRule rule, PairRecord record, Dyad dyad, LocalDate since) {
        return switch (rule.kind()) {
            case TENSION, PERCENTILE -> tension(rule, record, dyad);
            case RUNG -> rung(rule, record, dyad);
            case MEASURE -> measures(rule, record, dyad, since);
            case UNANSWERED -> unanswered(rule, record, dyad, since);
        };
    }

    private List<Alert> tension(WatchRule rule, PairRecord record, Dyad dyad) {
        var tension = new TensionIndex(settings).of(record, dyad);
        if (!tension.known()) {
            return List.of();
        }
        boolean points = rule.kind() == WatchRule.Kind.TENSION;
        double value = points
                ? tension.points().orElse(0.0)
                : 100.0 * tension.percentile().orElse(0.0);
        return value < rule.atLeast()
                ? List.of()
                : List.of(new Alert(
                        rule,
                        key(rule, dyad.toString()),
                        record.asOf(),
                        String.format(
                                Locale.ROOT,
                                points
                                        ? "tension %s is %.1f points, at or above %s"
                                        : "tension %s is higher than on %.0f %% of its days, at or above %s",
                                dyad,
                                value,
                                number(rule.atLeast())),
                        tension.conflict().stream()
                                .map(Contribution::act)
                                .distinct()
                                .limit(FEW)
                                .toList(),
                        true));
    }

    private static List<Alert> rung(WatchRule rule, PairRecord record, Dyad dyad) {
        var ladder = Ladder.of(record, dyad.actor());
        return ladder.rung() < rule.atLeast() || ladder.act().isEmpty()
                ? List.of()
                : List.of(new Alert(
                        rule,
                        key(rule, dyad.toString()),
                        ladder.act().get().day(),
                        "%s stands on rung %d, at or above %s"
                                .formatted(dyad.actor(), ladder.rung(), number(rule.atLeast())),
                        ladder.act().stream().toList(),
                        true));
    }

    private List<Alert> measures(WatchRule rule, PairRecord record, Dyad dyad, LocalDate since) {
        return Ledger.of(record.acts()).measures().stream()
                .filter(measure -> measure.act().dyad().equals(dyad)
                        && measure.act().type().isConflict())
                .filter(measure -> measure.act().learned().isAfter(since))
                .filter(measure -> weight(measure.act()) >= rule.atLeast())
                .map(measure -> once(rule, measure.act(), measure.act().day(), "new measure of " + dyad))
                .toList();
    }

    private double weight(Act act) {
        Scale scale = settings.scale();
        return -scale.score(act.type());
    }

    private static List<Alert> unanswered(WatchRule rule, PairRecord record, Dyad dyad, LocalDate since) {
        var steps = Ledger.of(record.acts()).laterSteps();
        var answered = Answers.stated(record.acts()).stream()
                .filter(answer -> answer.act().isBy(dyad.recipient()))
                .map(Answer::trigger)
                .collect(Collectors.toSet());
        var alerts = new ArrayList<Alert>();
        for (var act : record.acts()) {
            var due = act.day().plusDays((long) Math.ceil(rule.atLeast()));
            boolean open = act.dyad().equals(dyad)
                    && act.type().isConflict()
                    && !steps.contains(act.id())
                    && !answered.contains(act);
            if (open && due.isAfter(since) && !due.isAfter(record.asOf())) {
                alerts.add(once(
                        rule,
                        act,
                        due,
                        "not answered by %s for %s days".formatted(dyad.recipient(), number(rule.atLeast()))));
            }
        }
        return alerts;
    }

    private static Alert once(WatchRule rule, Act act, LocalDate day, String message) {
        return new Alert(rule, key(rule, act.id()), day, message, List.of(act), false);
    }

    private static String key(WatchRule rule, String of) {
        return "%s %s %s %s"
                .formatted(rule.pair(), rule.kind().name().toLowerCase(Locale.ROOT), number(rule.atLeast()), of);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
