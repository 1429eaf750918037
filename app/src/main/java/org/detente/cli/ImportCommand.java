package org.detente.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.detente.actor.Directory;
import org.detente.archive.ArchiveFiles;
import org.detente.archive.FileReport;
import org.detente.archive.Fingerprints;
import org.detente.archive.Importer;
import org.detente.base.Problem;
import org.detente.json.ImportView;
import org.detente.json.Json;
import org.detente.ontology.Ontology;
import org.detente.source.ImportIssue;
import org.detente.source.events.EventFile;
import org.detente.source.events.EventFiles;
import org.detente.store.DuckDbStore;
import org.detente.store.EventStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code detente import}: files of events, and chronologies of the user's own, into the store. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        header = "Read event files (GDELT, ICEWS and others) and chronologies into the store.",
        description = {
            "Each file goes in whole or, if anything fails, not at all. Files that the store has already are passed over: it may be ended at any time and run again. A file that was revised replaces itself, and the differences are counted.",
            "The format is told by the content. A chronology has the columns id,date,source,target,action,cameo,quantity,unit,response_to,ended_on,brief,issue,evidence,confidence."
        },
        footer = {
            "",
            "Exit code 1 when a file could not be read or rows were left out that should not be there; that many rows of an event file are not between two states is no fault.",
            "Examples: detente import gdelt/ --dry-run",
            "          detente import 2019*.export.CSV.zip my-acts.csv --issues left-out.csv"
        })
final class ImportCommand implements Callable<Integer> {
    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "Files, gzipped, zipped or not, folders of these, patterns in quotes; - for standard input.")
    private List<String> paths = List.of();

    @Option(
            names = "--store",
            paramLabel = "FILE",
            description = "Store file (default: ${DEFAULT-VALUE}).",
            defaultValue = StorePath.STANDARD)
    private String store;

    @Option(names = "--dry-run", description = "Read the files and print the report; write nothing.")
    private boolean dryRun;

    @Option(
            names = "--issues",
            paramLabel = "FILE",
            description = "Write every row that was left out to this CSV file: file, line, id, reason, what was found.")
    private @Nullable Path issues;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "Says what the columns of other tables are (see docs/reference/event-files.md).")
    private @Nullable Path mapping;

    @Option(
            names = "--origin",
            paramLabel = "DAY",
            description = "First day of a temporal knowledge graph whose days are numbers.")
    private @Nullable LocalDate origin;

    @Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var reports = new ArrayList<FileReport>();
        var unread = new ArrayList<ImportIssue>();
        try (var meter = new Meter(spec.commandLine().getErr(), Terminal.showsProgress());
                var watcher = new ImportProgress(meter, issues)) {
            var files = ArchiveFiles.in(paths, new EventFiles.Settings(mapping, origin, System.in), issue -> {
                unread.add(issue);
                watcher.issue(issue);
            });
            if (files.isEmpty()) {
                throw nothing(unread);
            }
            watcher.expect(files);
            reports.addAll(run(files, watcher));
            watcher.finish();
            meter.clear();
            print(reports, unread, watcher);
        }
        return reports.stream().anyMatch(FileReport::isPartial) || !unread.isEmpty() ? 1 : 0;
    }

    private Problem nothing(List<ImportIssue> unread) {
        if (unread.isEmpty()) {
            return Problem.data("%s: there is no file in it. Nothing was changed.", String.join(", ", paths));
        }
        return Problem.data(
                "%s%s Nothing was changed.",
                unread.get(0), unread.size() == 1 ? "" : " So with %,d more.".formatted(unread.size() - 1));
    }

    private List<FileReport> run(List<EventFile> files, ImportProgress watcher) {
        var tables = Fingerprints.ofTables(Directory.standard(), Ontology.standard(), mapping);
        var path = StorePath.of(store);
        if (dryRun && !DuckDbStore.isThere(path)) {
            return rehearseWithoutStore(files, tables, watcher);
        }
        try (var database = dryRun ? DuckDbStore.openReadOnly(path) : DuckDbStore.open(path)) {
            return run(database, files, tables, watcher);
        }
    }

    private List<FileReport> run(EventStore database, List<EventFile> files, String tables, ImportProgress watcher) {
        return new Importer(database, Version.ofProgram(), tables, !dryRun, watcher, Clock.systemUTC()).run(files);
    }

    /** Files may be larger than memory: the rehearsal has a store of its own, which goes when it is over. */
    private List<FileReport> rehearseWithoutStore(List<EventFile> files, String tables, ImportProgress watcher) {
        try {
            var folder = Files.createTempDirectory("detente");
            var file = folder.resolve("rehearsal.duckdb");
            try (var database = DuckDbStore.open(file)) {
                return run(database, files, tables, watcher);
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(Path.of(file + ".wal"));
                Files.deleteIfExists(Path.of(file + ".tmp"));
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw Problem.data("No room for a rehearsal (%s). Nothing was changed.", Problem.reasonOf(e))
                    .causedBy(e);
        }
    }

    private void print(List<FileReport> reports, List<ImportIssue> unread, ImportProgress watcher) {
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(ImportView.of(reports, unread, watcher.first())));
            return;
        }
        watcher.first().forEach(out::println);
        reports.forEach(report -> out.print(ImportText.of(report)));
        if (reports.size() > 1) {
            out.print(ImportText.sum(reports));
        }
        out.println(dryRun ? "dry run: nothing was written" : "store " + StorePath.of(store));
    }
}
