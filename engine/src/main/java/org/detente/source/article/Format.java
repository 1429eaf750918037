package org.detente.source.article;

import java.io.IOException;

/** Reads the articles of one file of one kind. Stateless. */
interface Format {
    /**
     * Hands over every article, and an issue for everything that gave none.
     *
     * @throws IOException if the file cannot be read further; what was handed over before stands
     */
    void read(Input input, Intake intake) throws IOException;
}
