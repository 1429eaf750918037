package org.detente.reciprocity.hawkes;

import java.util.Arrays;

/**
 * Log-likelihood of the acts of one side, and its slope, in one pass:
 *
 * <pre>  sum over its acts of ln rate(t_k)  -  integral of the rate over the watch</pre>
 *
 * <p>Parameters are the logarithms of base, own, others and decay, and sizePower: {@link #BASE} to {@link #SIZE}. Daley and Vere-Jones
 * (2003), An Introduction to the Theory of Point Processes I, proposition 7.2.III.
 */
final class Likelihood {
    static final int BASE = 0;
    static final int OWN = 1;
    static final int OTHERS = 2;
    static final int DECAY = 3;
    static final int SIZE = 4;
    static final int PARAMETERS = 5;

    private final TimedActs acts;
    private final int side;

    Likelihood(TimedActs acts, int side) {
        this.acts = acts;
        this.side = side;
    }

    Response response(double... at) {
        return new Response(
                side,
                StrictMath.exp(at[BASE]),
                StrictMath.exp(at[OWN]),
                StrictMath.exp(at[OTHERS]),
                StrictMath.exp(at[DECAY]),
                at[SIZE]);
    }

    double at(double... parameters) {
        return at(parameters, new double[PARAMETERS]);
    }

    /** @param slope gets the derivatives by the parameters */
    double at(double[] parameters, double[] slope) {
        var response = response(parameters);
        Arrays.fill(slope, 0.0);
        double value = rates(response, slope) - integral(response, slope);
        slope[BASE] *= response.base();
        slope[OWN] *= response.own();
        slope[OTHERS] *= response.others();
        slope[DECAY] *= response.decay();
        return value;
    }

    private double rates(Response response, double[] slope) {
        var excitation = new Excitation(acts, response);
        double decay = response.decay();
        int other = 1 - side;
        double sum = 0.0;
        for (int k = 0; k < acts.size(); k++) {
            if (acts.side(k) != side) {
                continue;
            }
            excitation.advanceTo(acts.time(k));
            double rate = excitation.rate();
            sum += StrictMath.log(rate);
            slope[BASE] += 1.0 / rate;
            slope[OWN] += decay * excitation.sum[side] / rate;
            slope[OTHERS] += decay * excitation.sum[other] / rate;
            double byDecay = response.own() * (excitation.sum[side] - decay * excitation.aged[side])
                    + response.others() * (excitation.sum[other] - decay * excitation.aged[other]);
            slope[DECAY] += byDecay / rate;
            double bySize = response.own() * excitation.sized[side] + response.others() * excitation.sized[other];
            slope[SIZE] += decay * bySize / rate;
        }
        return sum;
    }

    private double integral(Response response, double[] slope) {
        double sum = response.base() * acts.horizon();
        slope[BASE] -= acts.horizon();
        for (int k = 0; k < acts.size(); k++) {
            double reach = response.reach(acts.side(k));
            double weight = response.weight(acts, k);
            double left = acts.horizon() - acts.start(k);
            double fading = StrictMath.exp(-response.decay() * left);
            double answered = weight * (1.0 - fading);
            sum += reach * answered;
            slope[acts.side(k) == side ? OWN : OTHERS] -= answered;
            slope[DECAY] -= reach * weight * left * fading;
            slope[SIZE] -= reach * answered * acts.logSize(k);
        }
        return sum;
    }
}
