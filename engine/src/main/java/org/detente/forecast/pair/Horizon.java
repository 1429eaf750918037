package org.detente.forecast.pair;

import java.util.Arrays;
import org.detente.base.Problem;

/** How far a forecast reaches: the days after the day on which it is asked, up to and with the last. */
public enum Horizon {
    WEEK(7),
    MONTH(30),
    QUARTER(90);

    private final int days;

    Horizon(int days) {
        this.days = days;
    }

    public int days() {
        return days;
    }

    /** @throws Problem if there is none of so many days */
    public static Horizon ofDays(int days) {
        return Arrays.stream(values())
                .filter(horizon -> horizon.days == days)
                .findFirst()
                .orElseThrow(() -> Problem.usage(
                        "Forecasts reach 7, 30 or 90 days, not %d: these are the horizons that are fitted and scored.",
                        days));
    }
}
