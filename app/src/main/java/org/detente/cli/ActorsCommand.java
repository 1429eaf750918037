package org.detente.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.detente.actor.Actor;
import org.detente.actor.Directory;
import org.detente.actor.Resolution;
import org.detente.base.Table;
import org.detente.json.Json;
import org.detente.json.ResolutionView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code detente actors}: who is meant by a phrase on a day, and why. */
@Command(
        name = "actors",
        mixinStandardHelpOptions = true,
        header = "List actors, or explain who is meant by a phrase on a day.",
        footer = {
            "",
            "Exit code 1 when nothing was chosen.",
            "Examples: detente actors; detente actors \"Kremlin\" --on 2021-04-16"
        })
final class ActorsCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..*",
            paramLabel = "PHRASE",
            description = "A phrase as it stands in the news (default: list all actors).")
    private List<String> phrase = List.of();

    @Option(
            names = "--on",
            paramLabel = "DAY",
            description = "The day, for people in office and former states (default: today in UTC).")
    private @Nullable LocalDate on;

    @Option(
            names = "--aliases",
            paramLabel = "FILE",
            description = "CSV file with phrases of your own: phrase,actor,role,from,to; they come before ours.")
    private @Nullable Path aliases;

    @Option(names = "--json", description = "Print JSON instead of a table.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var directory =
                aliases == null ? Directory.standard() : Directory.standard().with(Table.read(aliases));
        if (phrase.isEmpty()) {
            out.print(list(directory.actors()));
            return 0;
        }
        var resolution = directory.resolve(String.join(" ", phrase), on == null ? LocalDate.now(ZoneOffset.UTC) : on);
        out.print(json ? Json.write(ResolutionView.of(resolution)) + "\n" : explain(resolution, directory));
        return resolution.chosen().isPresent() ? 0 : 1;
    }

    private String list(List<Actor> actors) {
        if (json) {
            return Json.write(actors) + "\n";
        }
        var grid = new Grid("code", "kind", "name");
        actors.forEach(actor -> grid.note(actor.note(), actor.code(), actor.kind(), actor.name()));
        return grid + "%d actors.%n".formatted(actors.size());
    }

    private static String explain(Resolution resolution, Directory directory) {
        var belongsTo = directory.notActors().get(resolution.phrase());
        if (resolution.candidates().isEmpty() && belongsTo != null) {
            return "\"%s\" is no actor, though a name in it looks like one.%n".formatted(resolution.phrase());
        }
        if (resolution.candidates().isEmpty() && !resolution.role().isEmpty()) {
            return "\"%s\" are people of the role %s; whose they are is not told.%n"
                    .formatted(resolution.phrase(), resolution.role());
        }
        if (resolution.candidates().isEmpty()) {
            return "\"%s\" is not in the directory. A phrase of your own can be added: see docs/reference/actors.md.%n"
                    .formatted(resolution.phrase());
        }
        var head = resolution
                .chosen()
                .map(chosen -> "\"%s\" on %s is %s%s.%n"
                        .formatted(
                                resolution.phrase(),
                                resolution.on(),
                                directory.get(chosen.alias().actor()).name(),
                                chosen.role().isEmpty() ? "" : ", " + chosen.role()))
                .orElse("\"%s\" on %s could not be decided.%n".formatted(resolution.phrase(), resolution.on()));
        var grid = new Grid("", "actor", "role", "phrase", "why");
        resolution
                .candidates()
                .forEach(candidate -> grid.add(
                        candidate.chosen() ? "*" : "",
                        candidate.alias().actor(),
                        candidate.role(),
                        candidate.alias().phrase(),
                        candidate.why()));
        return head + grid;
    }
}
