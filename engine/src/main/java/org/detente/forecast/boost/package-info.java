/** Additive models that rank: step functions and small trees, boosted on a listwise softmax. Knows numbers, not actors. */
package org.detente.forecast.boost;
