package org.detente.corenlp;

import java.io.IOException;
import java.util.List;

/** A place that may have the jar of models. Its text form is its address, for messages. */
interface JarSource {

    /**
     * Unpacks the wanted files from it.
     *
     * @throws IOException if it does not have them; those already unpacked stay
     */
    void fetch(List<Model> wanted, Unpacker unpacker) throws IOException;

    /** Whether there is any use in asking. */
    boolean mayHaveIt();
}
