/** Measures with their lives, and stated answers. Pure analyses of lists of acts. */
package org.detente.ledger;
