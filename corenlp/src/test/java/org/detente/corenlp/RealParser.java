package org.detente.corenlp;

import static org.junit.jupiter.api.Assumptions.abort;

import java.util.ServiceLoader;
import org.detente.base.Problem;
import org.detente.base.Progress;
import org.detente.coding.ParserProvider;
import org.detente.coding.SentenceParser;
import org.detente.coding.Tree;
import org.jspecify.annotations.Nullable;

/** The parser with its models, loaded once for all tests; found and fetched as for a user. */
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
            return ServiceLoader.load(ParserProvider.class)
                    .findFirst()
                    .orElseThrow()
                    .open(Progress.NONE);
        } catch (Problem problem) {
            System.err.println("skipped: the parser's models are not here\n" + problem.getMessage());
            return null;
        }
    }
}
