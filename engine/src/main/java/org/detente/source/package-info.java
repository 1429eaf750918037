/** Readers: from files to coded events, with a report of everything that gave none. */
package org.detente.source;
