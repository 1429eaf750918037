/** How good probabilities are: proper scores with their parts, skill over baselines, calibration; and what mends calibration. */
package org.detente.forecast.score;
