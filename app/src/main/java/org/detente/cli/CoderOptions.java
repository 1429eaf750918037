package org.detente.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.detente.actor.Directory;
import org.detente.base.Problem;
import org.detente.base.Progress;
import org.detente.base.Table;
import org.detente.coding.Coder;
import org.detente.coding.Lexicon;
import org.detente.coding.ParserProvider;
import org.detente.coding.SentenceParser;
import org.detente.news.Fingerprint;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a coder goes by: our tables, and those of the user before them. */
final class CoderOptions {
    @Option(
            names = "--dictionary",
            paramLabel = "FILE",
            description = "Pattern table (TSV) of your own; its rows come before ours. May be given several times.")
    private List<Path> dictionaries = List.of();

    @Option(
            names = "--aliases",
            paramLabel = "FILE",
            description = "CSV file with names of your own: phrase,actor,role,from,to; they come before ours.")
    private @Nullable Path aliases;

    Directory directory() {
        return aliases == null ? Directory.standard() : Directory.standard().with(Table.read(aliases));
    }

    Lexicon lexicon() {
        var lexicon = Lexicon.standard();
        for (int i = dictionaries.size() - 1; i >= 0; i--) { // the first given comes first
            lexicon = lexicon.with(dictionaries.get(i));
        }
        return lexicon;
    }

    /**
     * A coder, and what a store is to remember of it.
     *
     * @param version program, parser and tables
     */
    record Ready(Coder coder, String version) {}

    /** Reads the tables first: what is wrong with them is said before a parser is loaded, or fetched. */
    Ready coder(Progress progress) {
        var lexicon = lexicon();
        var directory = directory();
        var parser = parser(progress);
        var version =
                "%s; %s; tables %s".formatted(Version.ofProgram(), parser.name(), Fingerprint.of(lexicon, directory));
        return new Ready(new Coder(parser, directory, lexicon), version);
    }

    static SentenceParser parser(Progress progress) {
        return ServiceLoader.load(ParserProvider.class)
                .findFirst()
                .orElseThrow(
                        () -> Problem.data(
                                "The parser is not on the class path, and without one no text can be read. Start through ./detente, which builds it."))
                .open(progress);
    }
}
