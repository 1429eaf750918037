package org.detente.tension.turning;

import java.util.ArrayList;
import java.util.List;

/**
 * Sees a change of level as it comes, without looking ahead: cumulative sums of sequential ranks.
 *
 * <pre>
 *   u_t  =  (values since the last change that are lower than x_t + half of the equal ones, itself included) / (how many)
 *   z_t  =  (u_t - 1/2) * sqrt(12)
 *   up_t   = max(0, up_t-1   + z_t - k),   k = 1/2
 *   down_t = max(0, down_t-1 - z_t - k),   an alarm when either is above h
 * </pre>
 *
 * <p>Without a change the ranks are independent and uniform, whatever the values are, so that the rate of false alarms is known:
 * McDonald (1990), A CUSUM Procedure Based on Sequential Ranks, Naval Research Logistics 37(5), 627-646. With h = {@value
 * #THRESHOLD} a series without change and without ties goes about 1,000 values between two false alarms: for weeks, one in twenty
 * years. Ties make alarms rarer. After an alarm it begins anew where the sum last was zero. Linear but for the ranks.
 */
public final class SequentialRanks {
    /** What the sums are held against. */
    public static final double THRESHOLD = 5.8;

    private static final double SLACK = 0.5;
    /** Values before the first sum: ranks among fewer say nothing. */
    private static final int WARM_UP = 4;

    private SequentialRanks() {}

    /**
     * A change that was seen.
     *
     * @param seen  index of the value at which it was seen
     * @param since index of the value from which it is taken to have been
     * @param up    whether the level rose
     */
    public record Alarm(int seen, int since, boolean up) {}

    /** Alarms in order; those up to an index are the same whatever comes later. */
    public static List<Alarm> alarms(double... values) {
        var alarms = new ArrayList<Alarm>();
        int start = 0;
        double up = 0.0;
        double down = 0.0;
        int upSince = 0;
        int downSince = 0;
        for (int t = 0; t < values.length; t++) {
            if (t - start < WARM_UP) {
                upSince = t + 1;
                downSince = t + 1;
                continue;
            }
            double z = (rank(values, start, t) - 0.5) * Math.sqrt(12.0);
            up = Math.max(0.0, up + z - SLACK);
            down = Math.max(0.0, down - z - SLACK);
            upSince = up == 0.0 ? t + 1 : upSince;
            downSince = down == 0.0 ? t + 1 : downSince;
            if (Math.max(up, down) > THRESHOLD) {
                boolean rose = up > down;
                start = rose ? upSince : downSince;
                alarms.add(new Alarm(t, start, rose));
                up = 0.0;
                down = 0.0;
                // what came since the change is where the new level is learned from
                upSince = t + 1;
                downSince = t + 1;
            }
        }
        return alarms;
    }

    private static double rank(double[] values, int start, int t) {
        double lower = 0.0;
        for (int i = start; i <= t; i++) {
            lower += values[i] < values[t] ? 1.0 : values[i] == values[t] ? 0.5 : 0.0;
        }
        return lower / (t - start + 1);
    }
}
