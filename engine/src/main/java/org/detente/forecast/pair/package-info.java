/**
 * Whether a state will do something of a kind to another within 7, 30 or 90 days: a probability, its reasons, its precedents.
 * Learned from earlier days only; nothing here sees a store.
 */
package org.detente.forecast.pair;
