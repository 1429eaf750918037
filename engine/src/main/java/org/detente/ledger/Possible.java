package org.detente.ledger;

import java.io.Serializable;
import org.detente.event.Act;

/**
 * A step that may belong to a measure, or to others: it is named and never taken.
 *
 * @param kind   what would have happened to the measure
 * @param act    the act that may have done it
 * @param among  number of measures that it may mean, at least 1
 * @param reason why it is not settled, in words
 */
public record Possible(Step.Kind kind, Act act, int among, String reason) implements Serializable {}
