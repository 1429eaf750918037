package org.detente.coding;

import java.io.Serializable;
import org.detente.event.Party;

/**
 * Somebody who takes part in an act, and how the words led to them.
 *
 * @param party  code and role; the code is empty for people whose state the words do not tell ("the rebels")
 * @param phrase words of the sentence
 * @param person whether it is one person, for whom "he" or "she" may stand
 * @param why    how it was found: "nationality of \"diplomats\"", "it: subject of \"said\""
 */
public record Participant(Party party, String phrase, boolean person, String why) implements Serializable {

    /** Whether the words tell of which state or organisation. */
    public boolean isKnown() {
        return !party.code().isEmpty();
    }

    Participant because(String reason) {
        return new Participant(party, phrase, person, reason);
    }

    Participant in(String code, String reason) {
        return new Participant(new Party(code, party.role()), phrase, person, reason);
    }
}
