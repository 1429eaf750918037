package org.detente.correction;

import java.util.List;
import org.detente.event.Act;

/**
 * Acts with an overlay laid over them.
 *
 * @param acts    in the order of {@code ActMerger.inOrder}
 * @param effects what became of each correction, in the order of the file; withdrawals themselves are not among them
 */
public record Corrected(List<Act> acts, List<Effect> effects) {
    public Corrected {
        acts = List.copyOf(acts);
        effects = List.copyOf(effects);
    }
}
