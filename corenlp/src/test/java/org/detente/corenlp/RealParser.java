package org.detente.corenlp;

import static org.junit.jupiter.api.Assumptions.abort;

import org.detente.base.Problem;
import org.detente.base.Progress;
import org.detente.coding.SentenceParser;
import org.detente.coding.Tree;
import org.jspecify.annotations.Nullable;

/** The parser with its models, loaded once for all tests; fetched as for a user when they are not here. */
final class RealParser {
    private static final @Nullable SentenceParser PARSER = open();

    private RealParser() {}

    /** The parser; without models and network the test is skipped. */
    static SentenceParser get() {
        return PARSER != null ? PARSER : abort("skipped: the parser's models are not here");
    }

    static Tree tree(String text) {
        return get().parse(get().split(text).get(0));
    }

    private static @Nullable SentenceParser open() {
        try {
            return new CoreNlpProvider().open(Progress.NONE);
        } catch (Problem problem) {
            System.err.println("skipped: the parser's models are not here\n" + problem.getMessage());
            return null;
        }
    }
}
