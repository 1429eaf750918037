package org.detente.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.detente.json.ImportView;
import org.detente.json.Json;
import org.detente.source.Chronology;
import org.detente.source.ImportIssue;
import org.detente.store.DuckDbStore;
import org.detente.store.EventStore.Change;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code detente import}: a chronology of the user's own into the store. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        header = "Read a chronology (CSV) into the store.",
        description = {
            "All of the file goes in or, if anything fails, nothing; the same file again changes nothing.",
            "Columns: id,date,source,target,action,cameo,quantity,unit,response_to,ended_on,brief,issue,evidence,confidence."
        },
        footer = {"", "Exit code 1 when rows were left out.", "Example: detente import my-acts.csv --dry-run"})
final class ImportCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "CSV file with a header line, UTF-8.")
    private Path file;

    @Option(
            names = "--store",
            paramLabel = "FILE",
            description = "Store file (default: ${DEFAULT-VALUE}).",
            defaultValue = StorePath.STANDARD)
    private String store;

    @Option(names = "--dry-run", description = "Check the file and print the report; write nothing.")
    private boolean dryRun;

    @Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var chronology = Chronology.read(file);
        var change = dryRun ? null : write(chronology);
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(ImportView.of(chronology.report(), change)));
        } else {
            chronology.report().issues().forEach(out::println);
            out.println(chronology.report().summary());
            out.println(describe(change));
        }
        return chronology.report().issues().stream().map(ImportIssue::reason).anyMatch(ImportIssue.Reason::dropsRow)
                ? 1
                : 0;
    }

    private Change write(Chronology chronology) {
        try (var database = DuckDbStore.open(StorePath.of(store))) {
            return database.put("chronology", file.toAbsolutePath().normalize().toString(), chronology.events());
        }
    }

    private String describe(@Nullable Change change) {
        return change == null
                ? "dry run: nothing was written"
                : "store %s: %d added, %d changed, %d removed, %d the same"
                        .formatted(
                                StorePath.of(store), change.added(), change.changed(), change.removed(), change.same());
    }
}
