/** What was reported ({@link org.detente.event.CodedEvent}), what was done ({@link org.detente.event.Act}), and how the one becomes the other. */
package org.detente.event;
