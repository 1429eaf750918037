/** Corrections of analysts: an overlay that is laid over acts, and never written into them. */
package org.detente.correction;
