/** From news text to coded events: sentences, their trees, who is meant, what is done, how the text puts it. */
package org.detente.coding;
