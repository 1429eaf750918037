package org.detente.forecast.register;

import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;
import org.detente.event.Act;
import org.detente.event.PairRecord;
import org.detente.forecast.pair.ActFamily;
import org.detente.forecast.register.Resolution.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Resolves a forecast from what is on record now.
 *
 * <p>Yes as soon as there is such an act. No when the sources of the pair reach the last day and there is none. Void when that can never
 * be told: the kind of act is no longer known, nothing is left on record of the pair, none of the sources it was made from speaks of the
 * pair any more, or the sources ended before the last day and {@value #PATIENCE_DAYS} days have gone by.
 */
public final class Resolver {
    /** Days after the last day that counts in which sources may still catch up. */
    public static final int PATIENCE_DAYS = 365;

    private final LocalDate today;

    public Resolver(LocalDate today) {
        this.today = today;
    }

    /**
     * @param now all that is on record of the pair today, or empty when nothing is
     * @return empty as long as it is open
     */
    public Optional<Resolution> resolve(Registered forecast, Optional<PairRecord> now) {
        var family = ActFamily.find(forecast.family());
        if (family.isEmpty()) {
            return ended(forecast, now, "the family of acts \"%s\" is not known any more".formatted(forecast.family()));
        }
        if (now.isEmpty()) {
            return today.isAfter(forecast.lastDay())
                    ? ended(forecast, now, "nothing is on record of the two any more")
                    : Optional.empty();
        }
        var record = now.get();
        var yes = record.acts().stream()
                .filter(act -> isAskedFor(act, forecast, family.get()))
                .findFirst();
        if (yes.isPresent()) {
            var act = yes.get();
            return resolved(forecast, Outcome.YES, "act of %s".formatted(act.day()), act.id(), DataState.of(record));
        }
        var left = new TreeSet<>(forecast.sources());
        left.retainAll(record.coverage().sources());
        if (left.isEmpty() && !forecast.sources().isEmpty()) {
            return ended(
                    forecast,
                    now,
                    "none of its sources (%s) speaks of the two any more"
                            .formatted(String.join(", ", forecast.sources())));
        }
        var dataTo = record.coverage().dataTo();
        if (!dataTo.isBefore(forecast.lastDay())) {
            return resolved(
                    forecast, Outcome.NO, "no such act on record; data to " + dataTo, null, DataState.of(record));
        }
        return today.isAfter(forecast.lastDay().plusDays(PATIENCE_DAYS))
                ? ended(forecast, now, "data end on %s, before the last day %s".formatted(dataTo, forecast.lastDay()))
                : Optional.empty();
    }

    private static boolean isAskedFor(Act act, Registered forecast, ActFamily family) {
        return act.stance().isOnRecord()
                && act.isBy(forecast.actor())
                && act.isTo(forecast.recipient())
                && ActFamily.of(act.type()).equals(family)
                && act.day().isAfter(forecast.asOf())
                && !act.day().isAfter(forecast.lastDay());
    }

    private Optional<Resolution> ended(Registered forecast, Optional<PairRecord> now, String reason) {
        return resolved(
                forecast, Outcome.VOID, reason, null, now.map(DataState::of).orElse(""));
    }

    private Optional<Resolution> resolved(
            Registered forecast, Outcome outcome, String reason, @Nullable String act, String state) {
        return Optional.of(new Resolution(forecast.id(), outcome, reason, today, act, state));
    }
}
