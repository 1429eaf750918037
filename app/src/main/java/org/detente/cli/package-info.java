/** The command line: one class per command, each calling the Workbench. */
package org.detente.cli;
