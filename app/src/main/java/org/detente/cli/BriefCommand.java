package org.detente.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.detente.Workbench;
import org.detente.base.Problem;
import org.detente.brief.Brief;
import org.detente.brief.HtmlPage;
import org.detente.brief.MarkdownPage;
import org.detente.brief.TextPage;
import org.detente.brief.Timeline;
import org.detente.json.BriefView;
import org.detente.json.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code detente brief}: the written answer about a pair. */
@Command(
        name = "brief",
        mixinStandardHelpOptions = true,
        header = "Write a brief about a pair of states.",
        description =
                "Tension of both directions with its reasons, what happened, what answered what, measures in force, ways out, each with its evidence.",
        footer = {
            "",
            "Exit code 1 when there is no number for the tension: too little or nothing recent is on record.",
            "Example: detente brief USA RUS --as-of 2021-06-30 --html usa-rus.html"
        })
final class BriefCommand implements Callable<Integer> {
    @Mixin
    private PairParameters states;

    @Mixin
    private RecordOptions record;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "120",
            description = "Days that count as recent (default: ${DEFAULT-VALUE}).")
    private int days;

    @Option(names = "--json", description = "Print JSON instead of text.")
    private boolean json;

    @Option(names = "--markdown", description = "Print Markdown instead of text.")
    private boolean markdown;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Also write one self-contained HTML page with the timeline; - for standard output.")
    private @Nullable Path html;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (days < 1) {
            throw Problem.usage("--days must be at least 1, but was %d; 120 is usual.", days);
        }
        if (html != null && html.toString().isEmpty()) {
            throw Problem.usage("--html needs the name of a file, or - for standard output.");
        }
        var brief = record.ask(this::write);
        return brief.isWhole() ? 0 : 1;
    }

    private Brief write(Workbench workbench) {
        var brief = workbench.brief(states.pair(workbench), record.asOf(), days);
        spec.commandLine().getOut().print(text(workbench, brief));
        return brief;
    }

    private String text(Workbench workbench, Brief brief) {
        var page = workbench.page(brief);
        if (html != null) {
            var document = HtmlPage.of(page, Timeline.of(brief));
            if (html.toString().equals("-")) {
                return document;
            }
            save(html, document);
        }
        if (json) {
            return Json.write(BriefView.of(brief, page, workbench.settings())) + "\n";
        }
        return markdown ? MarkdownPage.of(page) : TextPage.of(page, Terminal.width(), Terminal.ink());
    }

    private static void save(Path file, String document) {
        try {
            Files.writeString(file, document);
        } catch (IOException e) {
            throw Problem.data(
                            "%s: the page could not be written (%s). Nothing else was changed. Choose another place for --html.",
                            file, Problem.reasonOf(e))
                    .causedBy(e);
        }
    }
}
