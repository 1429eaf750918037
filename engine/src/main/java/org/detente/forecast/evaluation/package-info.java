/** How good forecasts are: the protocol of the benchmarks of temporal knowledge graphs. */
package org.detente.forecast.evaluation;
