package org.detente.ledger;

import java.util.regex.Pattern;
import org.detente.event.Act;

/** Names of treaties in the words of acts: of two states there are many agreements, and an act about one is not about another. */
final class TreatyNames {
    private static final Pattern NAMED = Pattern.compile(
            "\\b((?:[A-Z][\\w-]*)(?: [A-Z][\\w-]*)*) (?:treaty|agreement|accord|pact|deal|memorandum|convention|programme|framework|inspections)\\b|\\b((?:New )?[A-Z]{3,})\\b");

    private TreatyNames() {}

    /** Whether both name the same treaty. */
    static boolean shared(Act act, Act other) {
        return NAMED.matcher(act.summary())
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .anyMatch(name -> other.summary().contains(name));
    }
}
