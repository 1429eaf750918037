package org.detente.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.detente.base.Problem;
import org.detente.coding.Article;
import org.detente.coding.CodedArticle;
import org.detente.json.Json;
import org.detente.json.ReadArticleView;
import org.detente.source.ImportIssue;
import org.detente.source.article.ArticleReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code detente read}: one article beside what is on record. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        header = "Read an article: its acts beside the record, and what in it is no act.",
        footer = {
            "",
            "Exit code 1 when the file holds no article that can be read.",
            "Example: detente read article.html --date 2021-04-16"
        })
final class ReadCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ARTICLE",
            description = "Text, HTML, PDF or DOCX with one article (default: standard input).")
    private @Nullable Path file;

    @Option(
            names = "--date",
            paramLabel = "DAY",
            description = "Day of publication, when the article does not give its own.")
    private @Nullable LocalDate date;

    @Mixin
    private CoderOptions coding;

    @Mixin
    private RecordOptions record;

    @Option(names = "--json", description = "Print JSON instead of text.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (var meter = new Meter(spec.commandLine().getErr(), Terminal.showsProgress())) {
            var article = article(meter).publishedOn(date);
            var coded = new CodedArticle(article, coding.coder(meter).coder().code(article));
            meter.clear();
            String page = record.ask(workbench -> {
                var read = workbench.read(coded, record.asOf());
                return json
                        ? Json.write(ReadArticleView.of(read)) + "\n"
                        : new ArticlePage(Terminal.width(), coding.directory()).of(read);
            });
            spec.commandLine().getOut().print(page);
            return 0;
        }
    }

    private Article article(Meter meter) {
        var articles = new ArrayList<Article>();
        var issues = new ArrayList<ImportIssue>();
        if (file == null) {
            ArticleReader.read(NewsOptions.STANDARD_INPUT, System.in, articles::add, issues::add);
        } else {
            ArticleReader.read(List.of(file), articles::add, issues::add);
        }
        if (articles.size() != 1) {
            throw articles.isEmpty()
                    ? Problem.data(
                            "%s",
                            issues.isEmpty()
                                    ? "There is no article."
                                    : issues.get(0).toString())
                    : Problem.usage(
                            "%s holds %d articles; read takes one. \"detente code\" codes them all.",
                            articles.get(0).document(), articles.size());
        }
        issues.forEach(issue -> meter.note(issue.toString()));
        return articles.get(0);
    }
}
