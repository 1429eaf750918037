package org.detente.ledger;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.detente.event.Act;

/** Whether a measure had been threatened: stated when its act says so, else possible by side, issue and time. */
final class Threats {
    private static final int DAYS = 180;
    /** What a threat of a kind may be carried out by. */
    private static final Map<String, Set<String>> FAMILIES = Map.of(
            "threaten_sanctions", Set.of("sanction", "tariff", "import", "export", "trade", "entry_ban"),
            "threaten_break", Set.of("relations", "ambassador", "expulsion", "mission", "staff"));

    private final List<Act> threats;

    Threats(List<Act> acts) {
        this.threats = acts.stream()
                .filter(act -> act.type().family().equals("threat"))
                .toList();
    }

    /** Threats that the act says it makes good. */
    List<Step> stated(Act measure) {
        return threats.stream()
                .filter(threat -> threat.dyad().equals(measure.dyad())
                        && measure.detail().answers().contains(threat.id()))
                .map(threat -> new Step(
                        Step.Kind.THREATENED, threat.day(), threat, "the measure says that it makes the threat good"))
                .toList();
    }

    /** The last threat of the kind over the same issue, when nothing says that the measure makes it good. */
    Optional<Possible> possible(Act measure) {
        return threats.stream()
                .filter(threat -> threat.dyad().equals(measure.dyad())
                        && threat.day().isBefore(measure.day())
                        && ChronoUnit.DAYS.between(threat.day(), measure.day()) <= DAYS)
                .filter(threat -> FAMILIES.getOrDefault(threat.type().id(), Set.of())
                        .contains(measure.type().family()))
                .filter(threat -> threat.detail().issue().isPresent()
                        && threat.detail().issue().equals(measure.detail().issue()))
                .filter(threat -> !measure.detail().answers().contains(threat.id()))
                .reduce((before, last) -> last)
                .map(threat -> new Possible(
                        Step.Kind.THREATENED,
                        threat,
                        1,
                        "same side and issue, %d days before; that it was made good is not said"
                                .formatted(ChronoUnit.DAYS.between(threat.day(), measure.day()))));
    }
}
