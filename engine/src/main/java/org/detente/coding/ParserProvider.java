package org.detente.coding;

import org.detente.base.Progress;

/** Makes a parser; found on the class path with {@link java.util.ServiceLoader}, so that the program runs without one. */
public interface ParserProvider {

    /**
     * Gets what the parser needs, from the network when it is not here, and loads it; seconds, not milliseconds.
     *
     * @throws org.detente.base.Problem if that is not possible; the message says what to do
     */
    SentenceParser open(Progress progress);
}
