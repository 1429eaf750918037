package org.detente.reciprocity.hawkes;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Acts of two sides that provoke each other, drawn by thinning: the rate after the last act is a bound until the next. Ogata (1981), On
 * Lewis' simulation method for point processes, IEEE Trans. Inf. Theory 27:23-31. The same seed gives the same acts.
 */
public final class HawkesSimulation {
    /** Acts at which a record that feeds itself is given up. */
    private static final int MOST_ACTS = 5_000_000;

    private final List<Response> responses;
    private final ToDoubleFunction<SplittableRandom> sizes;

    /**
     * @param first  how side 0 acts
     * @param second how side 1 acts
     * @param sizes  draws the size of an act, above 0
     */
    public HawkesSimulation(Response first, Response second, ToDoubleFunction<SplittableRandom> sizes) {
        this.responses = List.of(first, second);
        this.sizes = sizes;
    }

    /**
     * @param horizon in days
     * @throws IllegalStateException if there are millions of acts: the process feeds itself
     */
    public TimedActs run(double horizon, long seed) {
        var random = new SplittableRandom(seed);
        var times = new ArrayList<Double>();
        var sides = new ArrayList<Integer>();
        var drawn = new ArrayList<Double>();
        var excited = new double[2]; // rate of each side above its base, now
        double now = 0.0;
        while (true) {
            double bound = rate(0, excited) + rate(1, excited);
            double wait = -StrictMath.log(1.0 - random.nextDouble()) / bound;
            now += wait;
            if (now > horizon) {
                break;
            }
            for (int i = 0; i < 2; i++) {
                excited[i] *= StrictMath.exp(-responses.get(i).decay() * wait);
            }
            double at = random.nextDouble() * bound;
            double first = rate(0, excited);
            if (at < first + rate(1, excited)) {
                int side = at < first ? 0 : 1;
                double size = sizes.applyAsDouble(random);
                times.add(now);
                sides.add(side);
                drawn.add(size);
                for (int i = 0; i < 2; i++) {
                    var response = responses.get(i);
                    excited[i] += response.reach(side) * response.decay() * StrictMath.pow(size, response.sizePower());
                }
            }
            if (times.size() > MOST_ACTS) {
                throw new IllegalStateException("More than %,d acts in %.1f of %.1f days: the process feeds itself."
                        .formatted(MOST_ACTS, now, horizon));
            }
        }
        return TimedActs.of(
                times.stream().mapToDouble(Double::doubleValue).toArray(),
                sides.stream().mapToInt(Integer::intValue).toArray(),
                drawn.stream().mapToDouble(Double::doubleValue).toArray(),
                horizon);
    }

    private double rate(int side, double... excited) {
        return responses.get(side).base() + excited[side];
    }
}
