package org.detente.tension;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.detente.actor.Dyad;
import org.detente.base.DayRange;
import org.detente.event.Act;
import org.detente.event.PairRecord;
import org.detente.ledger.Ledger;
import org.detente.tension.turning.PeriodSeries;
import org.detente.tension.turning.TurningPoint.Weighed;
import org.detente.tension.turning.TurningPoints;
import org.detente.tension.turning.TurningSettings;

/** What hostility is new in each period of a record, of both sides or one, and where it turned. */
public final class NewHostility {
    private final PairRecord record;
    private final DayRange days;
    private final String name;
    private final List<Weighed> hostile = new ArrayList<>();
    private final List<Act> cooperative = new ArrayList<>();

    /** @param side code of the side that acts; empty for both, where what both do counts once */
    public NewHostility(PairRecord record, DayRange days, Optional<String> side, TensionSettings settings) {
        this.record = record;
        this.days = days;
        this.name = side.map(code -> dyad(code).toString()).orElse(record.pair().toString());
        var codes = side.map(List::of)
                .orElse(List.of(record.pair().first(), record.pair().second()));
        var ledger = Ledger.of(record.acts());
        for (var code : codes) {
            var shares = Shares.of(record, ledger, dyad(code), settings);
            shares.conflict().stream()
                    .filter(share ->
                            codes.indexOf(code) == 0 || !share.act().type().symmetric())
                    .forEach(share -> hostile.add(new Weighed(share.act(), share.weight())));
            shares.cooperation().stream()
                    .map(Share::act)
                    .filter(act -> codes.indexOf(code) == 0 || !act.type().symmetric())
                    .forEach(cooperative::add);
        }
    }

    private Dyad dyad(String code) {
        var pair = record.pair();
        return new Dyad(code, code.equals(pair.first()) ? pair.second() : pair.first());
    }

    /** Points of new hostility in each whole period. */
    public PeriodSeries series(TurningSettings how) {
        var points = new TreeMap<LocalDate, Double>();
        hostile.forEach(weighed -> points.merge(weighed.act().day(), weighed.points(), Double::sum));
        return PeriodSeries.of(name, how.unit(), days, points);
    }

    public TurningPoints turningPoints(TurningSettings how) {
        return TurningPoints.of(series(how), how, hostile, cooperative);
    }
}
