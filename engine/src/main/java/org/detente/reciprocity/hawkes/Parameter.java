package org.detente.reciprocity.hawkes;

import java.util.Optional;

/**
 * An estimated parameter.
 *
 * @param value  by maximum likelihood
 * @param bounds of 95 % by the observed information, on the scale of the logarithm where the parameter is positive; empty when it stands
 *               at a bound or the record cannot tell it
 */
public record Parameter(double value, Optional<Bounds> bounds) {
    /** Of the normal distribution, two-sided 95 %. */
    private static final double Z = 1.959963984540054;

    /**
     * @param low  lower end
     * @param high upper end
     */
    public record Bounds(double low, double high) {
        public boolean contain(double value) {
            return low <= value && value <= high;
        }
    }

    static Parameter ofLog(double log, double error) {
        return new Parameter(
                StrictMath.exp(log),
                bounds(log, error).map(b -> new Bounds(StrictMath.exp(b.low), StrictMath.exp(b.high))));
    }

    static Parameter of(double value, double error) {
        return new Parameter(value, bounds(value, error));
    }

    private static Optional<Bounds> bounds(double value, double error) {
        return Double.isFinite(error)
                ? Optional.of(new Bounds(value - Z * error, value + Z * error))
                : Optional.empty();
    }
}
