package org.detente.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.detente.Workbench;
import org.detente.base.Problem;
import org.detente.correction.CorrectionWriter;
import org.detente.correction.Effect;
import org.detente.correction.OverlayFile;
import org.detente.json.EffectView;
import org.detente.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code detente corrections}: the file of corrections as a whole. */
@Command(
        name = "corrections",
        mixinStandardHelpOptions = true,
        header = "List, check, export and import the corrections of analysts.",
        synopsisSubcommandLabel = "COMMAND")
final class CorrectionsCommand {
    @Spec
    private CommandSpec spec;

    @Command(name = "list", mixinStandardHelpOptions = true, header = "List every correction and what became of it.")
    int list(
            @Mixin RecordOptions record,
            @Option(names = "--json", description = "Print JSON instead of a table.") boolean json) {
        show(record.ask(Workbench::effects), json, "corrections");
        return 0;
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            header = "List corrections that have no effect: without a target, or that do not fit.",
            footer = {"", "Exit code 1 when there are any, or lines that cannot be read."})
    int check(
            @Mixin RecordOptions record,
            @Option(names = "--json", description = "Print JSON instead of a table.") boolean json) {
        var open =
                record.ask(Workbench::effects).stream().filter(Effect::isOpen).toList();
        show(open, json, "corrections without effect");
        return open.isEmpty() && OverlayFile.read(record.overlayFile()).issues().isEmpty() ? 0 : 1;
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            header = "Print the corrections as JSON lines, as \"import\" takes them.")
    int export(
            @Mixin RecordOptions record,
            @Option(
                            names = {"-o", "--out"},
                            paramLabel = "FILE",
                            description = "Write to a new file instead.")
                    Path file) {
        var content = read(record.overlayFile());
        var lines = content.overlay().corrections().stream()
                .map(CorrectionWriter::line)
                .toList();
        if (file == null) {
            lines.forEach(line -> spec.commandLine().getOut().print(line + "\n"));
        } else {
            WholeFile.refuseToReplace(file);
            WholeFile.write(file, out -> {
                lines.forEach(line -> out.print(line + "\n"));
                return (long) lines.size();
            });
        }
        return content.issues().isEmpty() ? 0 : 1;
    }

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            header = "Add the corrections of another file that are new; the same file again changes nothing.")
    int importAll(@Parameters(paramLabel = "FILE") Path file, @Mixin RecordOptions record) {
        if (!Files.exists(file)) {
            throw Problem.usage("%s: there is no such file.", file);
        }
        var content = read(file);
        var corrections = content.overlay().corrections();
        var added = OverlayFile.append(record.overlayFile(), corrections);
        spec.commandLine()
                .getOut()
                .printf(
                        "%s: %d corrections added, %d were there, %d lines left out.%n",
                        record.overlayFile(),
                        added.size(),
                        corrections.size() - added.size(),
                        content.issues().size());
        return content.issues().isEmpty() ? 0 : 1;
    }

    private OverlayFile.Content read(Path file) {
        var content = OverlayFile.read(file);
        content.issues().forEach(spec.commandLine().getErr()::println);
        return content;
    }

    private void show(List<Effect> effects, boolean json, String what) {
        var out = spec.commandLine().getOut();
        if (json) {
            out.print(Json.write(effects.stream().map(EffectView::of).toList()) + "\n");
            return;
        }
        var grid = new Grid("number", "key", "day", "who", "outcome", "correction");
        for (var effect : effects) {
            var correction = effect.correction();
            grid.note(
                    correction.reason() + (effect.isOpen() ? "\n" + effect.why() : ""),
                    correction.number(),
                    correction.key(),
                    correction.day(),
                    correction.who(),
                    effect.outcome().label(),
                    CorrectionText.of(correction));
        }
        out.print((effects.isEmpty() ? "" : grid.toString()) + "%d %s.%n".formatted(effects.size(), what));
    }
}
