/** Charts as shapes, and as SVG; page, command and picture draw the same shapes. */
package org.detente.chart;
