/** Measures with their lives, answers, and the balance of each side. Pure analyses of lists of acts. */
package org.detente.ledger;
