/** What every other package may use: days, shipped tables, and the one way to tell a person that something is wrong. */
package org.detente.base;
