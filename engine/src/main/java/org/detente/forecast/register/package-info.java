/** Forecasts that were made, kept with what they were about, resolved as data arrives, and scored. */
package org.detente.forecast.register;
