/** What answered what: links from acts to the earlier acts of the other side, with the clues and a probability. */
package org.detente.ledger.link;
