package org.detente.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.detente.actor.Resolution;

/** How a phrase was traced, as JSON. */
public record ResolutionView(
        String phrase, LocalDate on, Optional<String> actor, Optional<String> role, List<CandidateView> candidates) {

    public static ResolutionView of(Resolution resolution) {
        return new ResolutionView(
                resolution.phrase(),
                resolution.on(),
                resolution.chosen().map(chosen -> chosen.alias().actor()),
                Optional.of(resolution.role())
                        .filter(role -> !role.isEmpty() || resolution.chosen().isPresent()),
                resolution.candidates().stream().map(CandidateView::of).toList());
    }

    /** One candidate as JSON. */
    public record CandidateView(String actor, String role, String alias, String kind, boolean chosen, String why) {
        static CandidateView of(Resolution.Candidate candidate) {
            return new CandidateView(
                    candidate.alias().actor(),
                    candidate.role(),
                    candidate.alias().phrase(),
                    candidate.alias().kind().name().toLowerCase(Locale.ROOT),
                    candidate.chosen(),
                    candidate.why());
        }
    }
}
