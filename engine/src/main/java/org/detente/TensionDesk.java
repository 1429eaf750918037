package org.detente;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.detente.actor.Dyad;
import org.detente.actor.Pair;
import org.detente.base.DayRange;
import org.detente.base.Problem;
import org.detente.event.PairRecord;
import org.detente.tension.Assessment;
import org.detente.tension.IntervalSettings;
import org.detente.tension.NewHostility;
import org.detente.tension.Sensitivity;
import org.detente.tension.Standing;
import org.detente.tension.TensionSettings;
import org.detente.tension.WeeklyTension;
import org.detente.tension.turning.TurningPoints;
import org.detente.tension.turning.TurningSettings;
import org.detente.watch.Alert;
import org.detente.watch.Watch;
import org.detente.watch.WatchRule;
import org.detente.watch.WatchState;

/** The door for questions of tension: records come from a {@link Workbench}, settings are its own. Immutable. */
public final class TensionDesk {
    /** Days before the first time that somebody watches, in which what came about is told. */
    private static final int FIRST_DAYS = 30;

    private final Workbench workbench;
    private final TensionSettings settings;

    public TensionDesk(Workbench workbench, TensionSettings settings) {
        this.workbench = workbench;
        this.settings = settings;
    }

    public TensionSettings settings() {
        return settings;
    }

    /** Both directions on the day of the record. */
    public List<Assessment> assess(PairRecord record, IntervalSettings how, LocalDate since) {
        if (since.isAfter(record.asOf())) {
            throw Problem.usage("--since %s is later than the day of the record, %s.", since, record.asOf());
        }
        return record.pair().directions().stream()
                .map(dyad -> Assessment.of(record, dyad, settings, how, since))
                .toList();
    }

    /**
     * Turning points of new hostility.
     *
     * @param side code of the side that acts; empty for both
     * @throws Problem if no day of the record lies between
     */
    public TurningPoints turningPoints(
            PairRecord record,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<String> side,
            TurningSettings how) {
        return new NewHostility(record, days(record, from, to), side, settings).turningPoints(how);
    }

    /** How much of the tension of one side, and of its turning points, hangs on the weights. */
    public Sensitivity sensitivity(PairRecord record, Dyad dyad, TurningSettings how, int weightings, long seed) {
        var points = turningPoints(record, Optional.empty(), Optional.empty(), Optional.of(dyad.actor()), how);
        return Sensitivity.of(record, dyad, settings, points, weightings, seed);
    }

    /**
     * Days of a record that were asked for.
     *
     * @throws Problem if there are none
     */
    public static DayRange days(PairRecord record, Optional<LocalDate> from, Optional<LocalDate> to) {
        var first = from.orElse(record.coverage().first());
        var last = to.orElse(record.asOf());
        if (first.isAfter(last) || first.isAfter(record.asOf())) {
            throw Problem.data(
                    "The record of %s reaches from %s to %s: no day of it lies in what was asked for. Choose other days.",
                    record.pair(), record.coverage().first(), record.asOf());
        }
        return new DayRange(first, last.isAfter(record.asOf()) ? record.asOf() : last);
    }

    /**
     * The tension of all pairs at the end of each week; corrections of analysts are not laid over it.
     *
     * @param asOf last day, and day of the week on which weeks end; empty for the last of the record
     * @throws Problem if nothing is on record
     */
    public WeeklyTension all(Optional<LocalDate> asOf) {
        var days = workbench
                .days()
                .orElseThrow(() -> Problem.data("Nothing is on record. \"detente import FILE\" adds acts."));
        var last = asOf.orElse(days.last());
        if (last.isBefore(days.first())) {
            throw Problem.data(
                    "On %s nothing was on record yet: it begins on %s. Choose a later --as-of.", last, days.first());
        }
        var weekly = new WeeklyTension(settings, days.first(), last);
        weekly.add(workbench.bareActs(last, weekly::add));
        return weekly;
    }

    /** How the directions of a pair stood in each of some periods. */
    public List<Standing> standings(PairRecord record, List<DayRange> periods) {
        var standings = new ArrayList<Standing>();
        for (var period : periods) {
            for (var dyad : record.pair().directions()) {
                standings.add(Standing.of(record, dyad, period, settings));
            }
        }
        return standings;
    }

    /**
     * What a watchlist has to tell.
     *
     * @param day    as known then
     * @param before what was told last time
     * @param note   hears of pairs of which nothing is known
     * @return all that holds or came about since, told before or not
     */
    public List<Alert> watch(List<WatchRule> rules, LocalDate day, WatchState before, Consumer<String> note) {
        var watch = new Watch(settings);
        var since = before.until().orElse(day.minusDays(FIRST_DAYS));
        var records = new HashMap<Pair, Optional<PairRecord>>();
        var alerts = new ArrayList<Alert>();
        for (var rule : rules) {
            records.computeIfAbsent(rule.pair(), pair -> find(pair, day, note))
                    .ifPresent(record -> alerts.addAll(watch.of(rule, record, since)));
        }
        return alerts;
    }

    /** The record of a pair, if anything is known of it on the day. */
    private Optional<PairRecord> find(Pair pair, LocalDate day, Consumer<String> note) {
        try {
            return Optional.of(workbench.record(pair, Optional.of(day)));
        } catch (Problem nothingKnown) {
            note.accept(nothingKnown.getMessage());
            return Optional.empty();
        }
    }
}
