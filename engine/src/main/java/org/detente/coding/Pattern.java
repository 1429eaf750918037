package org.detente.coding;

import java.io.Serializable;
import java.util.List;

/**
 * One row of the pattern tables: a verb or noun, what must stand beside it, and what is done then.
 *
 * @param action    action id or CAMEO code, or {@link #NONE} for a sense that is no act
 * @param verb      whether the trigger is a verb; else it is a noun
 * @param trigger   lemmas, the last one the head ("air strike") for nouns, the first one for verbs ("carry out")
 * @param needs     what must hold, all of it
 * @param actor     slots in which the doer is looked for, in order; empty for the default
 * @param recipient slots in which the recipient is looked for, in order; empty for the default
 * @param example   a sentence that shows it, or empty
 * @param coded     what the example gives, or empty
 * @param where     "file:line", shown when asked why
 */
public record Pattern(
        String action,
        boolean verb,
        List<String> trigger,
        List<Need> needs,
        List<String> actor,
        List<String> recipient,
        String example,
        String coded,
        String where)
        implements Serializable {
    /** Action of a row that says: here the word means no act. */
    public static final String NONE = "none";

    public Pattern {
        trigger = List.copyOf(trigger);
        needs = List.copyOf(needs);
        actor = List.copyOf(actor);
        recipient = List.copyOf(recipient);
    }

    /** The lemma under which it is found: that of the verb, or the last of the noun phrase. */
    String key() {
        return verb ? trigger.get(0) : trigger.get(trigger.size() - 1);
    }

    /** How special it is: a row with more conditions comes before one with fewer. */
    int weight() {
        return 2 * needs.size() + 2 * (trigger.size() - 1);
    }

    /** "patterns-measures.tsv:12 impose sanctions". */
    @Override
    public String toString() {
        return where + " " + String.join(" ", trigger);
    }
}
