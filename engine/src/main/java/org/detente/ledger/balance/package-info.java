/** What each side did to the other, and what came of it. */
package org.detente.ledger.balance;
