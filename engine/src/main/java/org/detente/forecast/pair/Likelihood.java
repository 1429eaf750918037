package org.detente.forecast.pair;

/** Words for probabilities, by the bands of Intelligence Community Directive 203 (2015): 5, 20, 45, 55, 80 and 95 per cent. */
public final class Likelihood {
    private static final double[] BANDS = {0.05, 0.20, 0.45, 0.55, 0.80, 0.95};
    private static final String[] WORDS = {
        "almost no chance",
        "very unlikely",
        "unlikely",
        "roughly even chance",
        "likely",
        "very likely",
        "almost certain"
    };

    private Likelihood() {}

    /** @param probability 0 to 1; on the border of two bands the lower one */
    public static String words(double probability) {
        int band = 0;
        while (band < BANDS.length && probability > BANDS[band]) {
            band++;
        }
        return WORDS[band];
    }
}
