package org.detente.tension;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a value would be without one outlet: acts that rest on it alone are left out, and the rest is set against their number. */
final class OutletWeights {
    /** Acts that have faded below this are nobody's news any more. */
    private static final int HALF_LIVES = 5;

    private double points;
    private double acts;
    /** Points and acts, faded, that rest on one outlet alone. */
    private final SortedMap<String, double[]> alone = new TreeMap<>();

    OutletWeights(List<Share> shares, LocalDate day, int halfLifeDays) {
        for (var share : shares) {
            double value = share.on(day, halfLifeDays);
            long age = ChronoUnit.DAYS.between(share.act().day(), day);
            if (value > 0.0 && (share.stock(day) > 0.0 || age < (long) HALF_LIVES * halfLifeDays)) {
                double number = value / share.weight();
                Set<String> outlets = Outlets.of(share.act());
                points += value;
                acts += number;
                outlets.forEach(outlet -> alone.computeIfAbsent(outlet, name -> new double[2]));
                if (outlets.size() == 1) {
                    var sums = alone.get(outlets.iterator().next());
                    if (sums != null) {
                        sums[0] += value;
                        sums[1] += number;
                    }
                }
            }
        }
    }

    Set<String> outlets() {
        return alone.keySet();
    }

    /** Empty when less than half of the acts are left: then nothing can be said without the outlet. */
    OptionalDouble without(String outlet) {
        var sums = alone.get(outlet);
        return sums == null || acts - sums[1] < 0.5 * acts
                ? OptionalDouble.empty()
                : OptionalDouble.of((points - sums[0]) * acts / (acts - sums[1]));
    }
}
