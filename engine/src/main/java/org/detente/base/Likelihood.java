package org.detente.base;

/** Words for probabilities by the bands of the US Intelligence Community Directive 203 (2015), which end at 5, 20, 45, 55, 80 and 95 %. */
public final class Likelihood {
    private Likelihood() {}

    /**
     * "likely"
     *
     * @param probability 0 to 1; a probability on the border of two bands is in the upper one
     */
    public static String words(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("A probability lies in [0, 1], but was %s.".formatted(probability));
        }
        if (probability < 0.05) {
            return "almost no chance";
        } else if (probability < 0.20) {
            return "very unlikely";
        } else if (probability < 0.45) {
            return "unlikely";
        } else if (probability < 0.55) {
            return "roughly even chance";
        } else if (probability < 0.80) {
            return "likely";
        } else if (probability < 0.95) {
            return "very likely";
        }
        return "almost certain";
    }
}
