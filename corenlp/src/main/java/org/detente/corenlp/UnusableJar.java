package org.detente.corenlp;

import java.io.IOException;

/** The place has an answer, but not the jar of Maven Central: asking again would not help. */
final class UnusableJar extends IOException {
    private static final long serialVersionUID = 1L;

    UnusableJar(String message) {
        super(message);
    }
}
