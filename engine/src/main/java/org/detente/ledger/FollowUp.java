package org.detente.ledger;

import java.io.Serializable;
import org.detente.event.Act;

/**
 * An act and an earlier one that it carries on, with nobody answering anybody: a later step of the own measure, or what both
 * did after what both had agreed.
 *
 * @param act     the later act
 * @param earlier what it follows from
 */
public record FollowUp(Act act, Act earlier) implements Serializable {}
