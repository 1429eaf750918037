package org.detente.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.detente.base.Problem;
import org.detente.coding.Article;
import org.detente.coding.CodedArticle;
import org.detente.json.IngestView;
import org.detente.json.Json;
import org.detente.news.Ingest;
import org.detente.news.IngestReport;
import org.detente.news.NewsCoder;
import org.detente.news.NewsListener;
import org.detente.source.ImportIssue;
import org.detente.store.DuckDbStore;
import org.detente.store.EventStore;
import org.detente.store.MemoryStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code detente ingest}: news coded into the store. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        header = "Code news into the store.",
        description =
                "Articles that the store has already, in the same words and coded alike, are passed over: it may be ended at any time and run again.",
        footer = {
            "",
            "Exit code 1 when something could not be read and was left out.",
            "Example: detente ingest news/ --store my.duckdb"
        })
final class IngestCommand implements Callable<Integer> {
    @Mixin
    private NewsOptions news;

    @Mixin
    private CoderOptions coding;

    @Option(
            names = "--store",
            paramLabel = "FILE",
            description = "Store file (default: ${DEFAULT-VALUE}).",
            defaultValue = StorePath.STANDARD)
    private String store;

    @Option(names = "--dry-run", description = "Read and code, and print the report; write nothing.")
    private boolean dryRun;

    @Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (news.paths().isEmpty()) {
            throw Problem.usage(
                    "ingest needs the path of a file or folder: what comes from standard input could not be told from what came before.");
        }
        var out = spec.commandLine().getOut();
        try (var meter = new Meter(spec.commandLine().getErr(), Terminal.showsProgress());
                var database = open(StorePath.of(store))) {
            var report = ingest(database, meter);
            meter.clear();
            if (json) {
                out.println(Json.write(IngestView.of(report)));
            } else {
                out.println(report.coding().read().summary());
                out.println(report.coding().summary());
                out.println(dryRun ? "dry run: nothing was written" : report.summary());
            }
            return report.coding().isPartial() ? 1 : 0;
        }
    }

    private EventStore open(Path file) {
        if (!dryRun) {
            return DuckDbStore.open(file);
        }
        return DuckDbStore.isThere(file) ? DuckDbStore.openReadOnly(file) : new MemoryStore();
    }

    private IngestReport ingest(EventStore database, Meter meter) {
        var coder = coding.coder(meter);
        var bytes = new AtomicLong();
        long total = NewsOptions.bytes(news.paths());
        var issues = new IssueLog(meter::note);
        int threads = Runtime.getRuntime().availableProcessors();
        return new Ingest(new NewsCoder(coder.coder(), news.date(), threads), database, coder.version(), !dryRun)
                .run(news.absolute(bytes::set), new NewsListener() {
                    private long articles;

                    @Override
                    public void coded(CodedArticle coded) {
                        show();
                    }

                    @Override
                    public void passedOver(Article article) {
                        show();
                    }

                    @Override
                    public void issue(ImportIssue issue) {
                        issues.add(issue);
                    }

                    private void show() {
                        meter.show("coding", bytes.get(), total, (double) ++articles, "articles");
                    }
                });
    }
}
