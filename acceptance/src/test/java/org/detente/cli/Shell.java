package org.detente.cli;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.ServiceLoader;
import org.detente.base.Problem;
import org.detente.base.Progress;
import org.detente.coding.ParserProvider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs commands in this process; without the parser's models the test is skipped. */
final class Shell {
    private static final boolean HAS_MODELS = hasModels();

    private Shell() {}

    /** What a command said and how it ended. */
    record Said(int code, String out, String err) {
        List<JsonNode> lines() {
            return out.lines().map(JsonMapper.shared()::readTree).toList();
        }

        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }
    }

    static Said run(String... args) {
        if (!HAS_MODELS) {
            abort("skipped: the parser's models are not here");
        }
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Main.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(args);
        return new Said(code, out.toString(), err.toString());
    }

    /** The same with a text on standard input. */
    static Said runWith(String input, String... args) {
        var before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            return run(args);
        } finally {
            System.setIn(before);
        }
    }

    private static boolean hasModels() {
        try {
            ServiceLoader.load(ParserProvider.class).findFirst().orElseThrow().open(Progress.NONE);
            return true;
        } catch (Problem problem) {
            System.err.println("skipped: the parser's models are not here\n" + problem.getMessage());
            return false;
        }
    }
}
