package org.detente.actor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a phrase was traced to an actor on a day.
 *
 * @param phrase     as asked
 * @param on         the day
 * @param candidates everything it may stand for, the chosen one first
 * @param role       arm or kind of people that the phrase names, also when it names no actor ("soldiers" MIL); or empty
 */
public record Resolution(String phrase, LocalDate on, List<Candidate> candidates, String role) {

    /**
     * One thing that the phrase may stand for.
     *
     * @param alias  the phrase of the directory that matched
     * @param role   arm, from the alias or from the noun beside it; empty for the actor as a whole
     * @param chosen whether it was chosen
     * @param why    why, or why not
     */
    public record Candidate(Alias alias, String role, boolean chosen, String why) {

        Candidate because(String other) {
            return new Candidate(alias, role, chosen, other);
        }
    }

    public Resolution {
        candidates = List.copyOf(candidates);
    }

    /** What was chosen; empty when nothing fits, or when several fit equally well. */
    public Optional<Candidate> chosen() {
        return candidates.stream().filter(Candidate::chosen).findFirst();
    }
}
