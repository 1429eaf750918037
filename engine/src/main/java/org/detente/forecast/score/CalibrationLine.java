package org.detente.forecast.score;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * The line through log odds of outcomes over log odds of forecasts; Cox (1958), Biometrika 45:562-565.
 *
 * <pre>  logit P(yes) = intercept + slope * logit(forecast)</pre>
 *
 * @param slope     1 when calibrated; below 1 the forecasts are too sure, above 1 not sure enough
 * @param intercept 0 when calibrated
 */
public record CalibrationLine(double slope, double intercept) implements Serializable {

    /** Outcomes should hold both yes and no; else the line is steep without meaning. */
    public static CalibrationLine of(List<Scored> cases) {
        var x = new double[cases.size()][];
        var yes = new boolean[x.length];
        var weights = new double[x.length];
        Arrays.fill(weights, 1);
        for (int i = 0; i < x.length; i++) {
            double p = cases.get(i).probability();
            x[i] = new double[] {Math.log(p / (1 - p)), 1};
            yes[i] = cases.get(i).yes();
        }
        // hardly a penalty: enough for outcomes that are all the same
        var w = Logistic.fit(new Logistic.Rows(x, yes, weights), 1e-6, new double[] {1, 0})
                .weights();
        return new CalibrationLine(w[0], w[1]);
    }
}
