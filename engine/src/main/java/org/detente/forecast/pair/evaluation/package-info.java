/** How good forecasts of next acts are: learned up to a day, asked on later days, held against what happened. */
package org.detente.forecast.pair.evaluation;
