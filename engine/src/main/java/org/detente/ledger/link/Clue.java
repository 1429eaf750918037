package org.detente.ledger.link;

/**
 * What speaks for or against an act's being the answer to an earlier one. Each clue is one number per pair of acts: 1 or 0 unless
 * its description gives a unit. What each is worth is in the {@link AnswerModel}.
 */
public enum Clue {
    LATEST_OF_KIND("both are of one kind, and the other side has done nothing of the kind since"),
    EARLIER_OF_KIND("both are of one kind, but the other side has done more of the kind since"),
    SAME_ISSUE("both are about one issue"),
    SAME_SIZE("both are of one kind and one size"),
    BOTH_HOSTILE("both are hostile"),
    BOTH_FRIENDLY("both are friendly"),
    HOSTILE_TO_FRIENDLY("a hostile act after a friendly one"),
    FRIENDLY_TO_HOSTILE("a friendly act after a hostile one"),
    BOTH_MATERIAL("both are hostile deeds, not words"),
    TRIGGER_SAID("the earlier act was words"),
    DONE_TOGETHER("the later act was done by both"),
    AGREED_BEFORE("the earlier act was done by both"),
    CARRIED_OUT("one side's friendly act after something that both had done"),
    DELAY("delay, log2(1 + days)"),
    LONG_DELAY("delay, log2(1 + days) squared, over 8"),
    SAME_DAY("on the same day"),
    WITHIN_WEEK("within 7 days"),
    WITHIN_MONTH("within 30 days"),
    WITHIN_QUARTER("within 90 days"),
    TO_A_THIRD("the earlier act was done to a third state"),
    FORCE_TO_A_THIRD("the earlier act was force against a third state"),
    THIRD_SAME_ISSUE("the earlier act was done to a third state, about the same issue"),
    LATER_RIVALS("later acts of the other side that might be meant instead, log2(1 + number)"),
    NO_LATER_RIVAL("nothing of the other side comes between"),
    ANSWERED_ALREADY("the answering side has done something of the earlier act's kind in between"),

    SAYS_ANSWER("the sentence calls the act an answer"),
    SAYS_ANSWER_OF_KIND("the sentence calls the act an answer, and both are of one kind"),
    SAYS_ANSWER_LATEST("the sentence calls the act an answer, and nothing of the other side comes between"),
    GIVES_REASON("the sentence gives a reason"),
    REASON_NAMES_KIND("the reason names what the other side did"),
    NAMES_KIND("the sentence names what the other side did"),
    NAMES_ANOTHER("the reason names what the other side did, but not this"),
    NAMES_LATEST("the reason names what the other side did, and it has done nothing of the kind since"),
    SHARED_WORDS("rare words that both sentences share, up to 4"),
    TRIGGER_IS_ANSWER("the sentence about the earlier act calls that one an answer"),
    SAME_DAY_REVERSED("on the same day, and only the sentence about the other calls its act an answer");

    private final String description;

    Clue(String description) {
        this.description = description;
    }

    /** In words, to stand after "because". */
    public String description() {
        return description;
    }

    /** Whether it is read from the sentences; the others need only who, whom, what, how many and when. */
    public boolean isText() {
        return compareTo(SAYS_ANSWER) >= 0;
    }
}
