package org.detente.json;

import java.time.LocalDate;
import java.util.Optional;
import org.detente.tension.Standing;

/** How a direction stood over some days, as JSON; numbers are left out where there are none. */
public record StandingView(
        String direction,
        LocalDate from,
        LocalDate to,
        Optional<String> whyNot,
        Optional<Double> meanTension,
        Optional<Double> meanPercentile,
        Optional<Double> highestTension,
        Optional<LocalDate> peak,
        Optional<Double> meanCooperation,
        Optional<Double> conflictPerAct,
        long hostileActs,
        long cooperativeActs,
        int highestRung) {

    public static StandingView of(Standing standing) {
        return new StandingView(
                standing.dyad().toString(),
                standing.days().first(),
                standing.days().last(),
                Optional.of(standing.why()).filter(why -> !why.isEmpty()),
                TensionView.boxed(standing.mean()),
                TensionView.boxed(standing.percentile()),
                TensionView.boxed(standing.highest()),
                Optional.of(standing.peak()).filter(day -> standing.highest().isPresent()),
                TensionView.boxed(standing.cooperation()),
                TensionView.boxed(standing.perAct()),
                standing.hostile(),
                standing.cooperative(),
                standing.rung());
    }
}
