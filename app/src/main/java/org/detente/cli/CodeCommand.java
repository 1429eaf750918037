package org.detente.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.detente.base.Problem;
import org.detente.coding.CodedArticle;
import org.detente.news.ArticleSource;
import org.detente.news.CodingReport;
import org.detente.news.NewsCoder;
import org.detente.news.NewsListener;
import org.detente.source.ImportIssue;
import org.detente.source.article.ArticleReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code detente code}: from news text to who did what to whom. */
@Command(
        name = "code",
        mixinStandardHelpOptions = true,
        header = "Code news text: who did what to whom, in whose words.",
        description =
                "Acts that are asserted or alleged are events; what is threatened, demanded, denied or supposed is shown as not coded.",
        footer = {
            "",
            "Exit code 1 when something could not be read and was left out.",
            "Examples: detente code article.html --explain; detente code --jsonl news.jsonl --out coded.jsonl"
        })
final class CodeCommand implements Callable<Integer> {
    @Mixin
    private NewsOptions news;

    @Mixin
    private CoderOptions coding;

    @Option(
            names = "--jsonl",
            paramLabel = "FILE",
            description =
                    "Read JSON lines with id, text, date, title, outlet, url (- for standard input); write one line for each, as with --json.")
    private @Nullable Path jsonl;

    @Option(names = "--json", description = "Print one line of JSON for each article.")
    private boolean json;

    @Option(names = "--csv", description = "Print CSV, one row for each finding.")
    private boolean csv;

    @Option(names = "--explain", description = "Say of each sentence what was found, how, and what was rejected.")
    private boolean explain;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write to a file, which is there when all is done (default: standard output).")
    private @Nullable Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        check();
        try (var meter = new Meter(spec.commandLine().getErr(), Terminal.showsProgress() && isQuiet())) {
            var report = file == null
                    ? code(spec.commandLine().getOut(), meter)
                    : WholeFile.write(file, out -> code(out, meter));
            meter.note(report.summary());
            meter.note(report.read().summary());
            return report.isPartial() ? 1 : 0;
        } catch (ReaderGone gone) {
            return 1;
        }
    }

    /** Whether nothing else is written to the terminal meanwhile. */
    private boolean isQuiet() {
        return file != null || !Terminal.isInteractive();
    }

    private void check() {
        if (jsonl != null && !news.paths().isEmpty()) {
            throw Problem.usage(
                    "--jsonl %s and the path %s were both given. Choose one.",
                    jsonl, news.paths().get(0));
        }
        if (csv && (json || jsonl != null)) {
            throw Problem.usage("--csv cannot stand together with --json or --jsonl. Choose one.");
        }
        if (explain && (csv || json || jsonl != null)) {
            throw Problem.usage("--explain is for text. Leave out --json, --jsonl and --csv.");
        }
    }

    private CodingReport code(PrintWriter out, Meter meter) {
        var coder = coding.coder(meter);
        var bytes = new AtomicLong();
        long total = NewsOptions.bytes(jsonl == null ? news.paths() : List.of(jsonl));
        var issues = new IssueLog(meter::note);
        var writer = writer(out);
        var listener = new NewsListener() {
            private long articles;

            @Override
            public void coded(CodedArticle coded) {
                writer.coded(coded);
                after();
                meter.show("coding", bytes.get(), total, (double) ++articles, "articles");
            }

            @Override
            public void issue(ImportIssue issue) {
                writer.issue(issue);
                issues.add(issue);
                after();
            }

            private void after() {
                if (out.checkError()) { // flushes, so that what was coded is seen at once
                    throw new ReaderGone();
                }
            }
        };
        int threads = Runtime.getRuntime().availableProcessors();
        return new NewsCoder(coder.coder(), news.date(), threads).code(source(bytes), listener);
    }

    private NewsListener writer(PrintWriter out) {
        if (csv) {
            return new CodedTable(out);
        }
        return json || jsonl != null ? new CodedLines(out) : new CodedText(out, explain);
    }

    private ArticleSource source(AtomicLong bytes) {
        if (jsonl == null) {
            return news.source(System.in, bytes::set);
        }
        var lines = jsonl;
        return lines.toString().equals("-")
                ? (articles, issues) ->
                        ArticleReader.readJsonLines(NewsOptions.STANDARD_INPUT, System.in, articles, issues)
                : (articles, issues) -> ArticleReader.readJsonLines(lines, articles, issues, bytes::set);
    }

    /** Whoever read the output has stopped reading, as {@code head} does. */
    private static final class ReaderGone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ReaderGone() {
            super("nobody reads the output any more", null, false, false);
        }
    }
}
