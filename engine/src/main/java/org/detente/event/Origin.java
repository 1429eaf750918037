package org.detente.event;

import java.io.Serializable;

/**
 * Where a coded event was read from, so that a person can go and look.
 *
 * @param source   name of the source in the store: "reference", "gdelt", an outlet's feed
 * @param document file name or address of the article
 * @param line     line of the file or number of the sentence, from 1
 * @param begin    first character of the words in the sentence, from 0; -1 when the whole line speaks
 * @param end      character after the last one; -1 when the whole line speaks
 */
public record Origin(String source, String document, long line, int begin, int end) implements Serializable {

    /** A whole line of a file. */
    public static Origin ofLine(String source, String document, long line) {
        return new Origin(source, document, line, -1, -1);
    }

    @Override
    public String toString() {
        return document + ":" + line;
    }
}
