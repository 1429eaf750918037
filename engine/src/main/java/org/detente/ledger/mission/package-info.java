/** The diplomatic missions of a pair: ambassadors, closures, caps, expulsions, visas, and the way back. */
package org.detente.ledger.mission;
