/** Who does what to whom next: models learned from earlier days only, every score with its reasons. Pure; they never see a store. */
package org.detente.forecast;
