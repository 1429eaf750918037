/** Files of event data, in the formats of the field: from rows to coded events, a row at a time. */
package org.detente.source.events;
