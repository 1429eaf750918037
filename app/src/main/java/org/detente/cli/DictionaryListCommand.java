package org.detente.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.detente.coding.Lexicon;
import org.detente.coding.Need;
import org.detente.coding.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code detente dictionary list}: patterns, in the order in which they are tried. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        header = "List patterns, those of a word or of an action.",
        footer = {"", "Exit code 1 when there is none.", "Example: detente dictionary list --word expel"})
final class DictionaryListCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "Pattern tables of your own, before those that ship.")
    private List<Path> files = List.of();

    @Option(
            names = "--word",
            paramLabel = "WORD",
            description = "Only patterns with this word in the trigger or a need.")
    private @Nullable String word;

    @Option(names = "--action", paramLabel = "ACTION", description = "Only patterns of this action or CAMEO code.")
    private @Nullable String action;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var lexicon = Lexicon.standard();
        for (int i = files.size() - 1; i >= 0; i--) {
            lexicon = lexicon.with(files.get(i));
        }
        var found = lexicon.patterns().stream().filter(this::isAskedFor).toList();
        var grid = new Grid("where", "action", "trigger", "needs");
        found.forEach(pattern -> grid.note(
                pattern.example(),
                pattern.where(),
                pattern.action(),
                (pattern.verb() ? "v:" : "n:") + String.join(" ", pattern.trigger()),
                pattern.needs().stream().map(DictionaryListCommand::words).collect(Collectors.joining(" "))));
        spec.commandLine().getOut().print(grid + "%,d patterns.%n".formatted(found.size()));
        return found.isEmpty() ? 1 : 0;
    }

    private boolean isAskedFor(Pattern pattern) {
        return (action == null || pattern.action().equals(action)) && (word == null || has(pattern, word));
    }

    private static boolean has(Pattern pattern, String typed) {
        var lower = typed.toLowerCase(Locale.ROOT);
        return pattern.trigger().contains(lower)
                || pattern.needs().stream().anyMatch(need -> need.words().contains(lower));
    }

    /** At most a few words of a need: classes have hundreds. */
    private static String words(Need need) {
        var sorted = new TreeSet<>(need.words());
        var some = sorted.stream().limit(4).collect(Collectors.joining("|"));
        var value = need.actor() ? "=ACTOR" : sorted.isEmpty() ? "" : "=" + some + (sorted.size() > 4 ? "|..." : "");
        return (need.negated() ? "!" : "") + need.slot() + value;
    }
}
