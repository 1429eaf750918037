package org.detente.coding;

import java.util.List;
import org.detente.event.Stance;

/**
 * How the clauses around an act put it.
 *
 * @param stance  {@link Stance#ASSERTED} when nothing above the act weakens it
 * @param reason  the words that weaken it, or empty
 * @param speaker who says so, or empty
 */
record Setting(Stance stance, String reason, List<Participant> speaker) {}
