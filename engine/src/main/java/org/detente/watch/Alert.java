package org.detente.watch;

import java.time.LocalDate;
import java.util.List;
import org.detente.event.Act;

/**
 * Something that a person wanted to be told of.
 *
 * @param rule    that asked for it
 * @param key     the same for the same thing on a later day
 * @param day     on which it came about, as far as the record tells
 * @param message what came about
 * @param acts    acts behind it, the weightiest first
 * @param lasting whether it holds until it no longer does, as a level above a threshold; else it came about once
 */
public record Alert(WatchRule rule, String key, LocalDate day, String message, List<Act> acts, boolean lasting) {
    public Alert {
        acts = List.copyOf(acts);
    }
}
