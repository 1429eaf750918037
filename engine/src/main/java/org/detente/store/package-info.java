/** Where coded events are kept: one contract, one embedded database file, one memory twin. */
package org.detente.store;
