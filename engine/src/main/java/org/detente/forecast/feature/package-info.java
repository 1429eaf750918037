/** What is measured of each candidate answer to a question: numbers from the history before the day, each with its meaning. */
package org.detente.forecast.feature;
