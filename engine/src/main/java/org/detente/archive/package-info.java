/** Files of events into a store: each whole or not at all, passed over when nothing in it changed, and every row accounted for. */
package org.detente.archive;
