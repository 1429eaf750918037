package org.detente.ledger.mission;

import java.io.Serializable;
import org.detente.ledger.Measure;

/**
 * A mission, by place, that an act closed.
 *
 * @param place   town or region that the words of the act give; empty when they give none
 * @param own     whether the sending state closed it of its own accord
 * @param measure the closure, with its life
 */
public record Site(String place, boolean own, Measure measure) implements Serializable {}
