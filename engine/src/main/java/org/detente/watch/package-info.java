/** What a person wants to be told of: thresholds on pairs, and what crossed them since last time. */
package org.detente.watch;
