package org.detente.ledger.balance;

import java.io.Serializable;
import java.util.OptionalDouble;
import org.detente.event.Act;

/**
 * A recent hostile act without an answer so far.
 *
 * @param act         it
 * @param day         days since, 0 or more
 * @param cameWithin  share of the earlier answers that came within as many days, 0 to 1; empty when there are none
 * @param stillToCome chance of an answer within the next {@value #HORIZON} days (see {@link AnswerDelays#stillToCome}); empty when
 *                    too few acts were watched for so long
 */
public record Unanswered(Act act, long day, OptionalDouble cameWithin, OptionalDouble stillToCome)
        implements Serializable {
    /** Days over which an answer is waited for. */
    public static final int HORIZON = 90;
}
