package org.detente.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.detente.actor.Directory;
import org.detente.base.Problem;
import org.detente.coding.petrarch.ActorDictionary;
import org.detente.coding.petrarch.Conversion;
import org.detente.coding.petrarch.VerbDictionary;
import org.detente.ontology.Ontology;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code detente dictionary import}: dictionaries of other coders as tables of ours. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        header = "Turn a dictionary of PETRARCH-2 into a table for --dictionary or --aliases.",
        description = "What our tables cannot say is counted by reason; --left-out lists it.",
        footer = {
            "",
            "Exit code 1 when entries were left out.",
            "Example: detente dictionary import petrarch2 CAMEO.2.0.txt --out patterns.tsv"
        })
final class DictionaryImportCommand implements Callable<Integer> {
    /** Kinds of files that are understood. */
    enum Kind {
        PETRARCH2,
        PETRARCH2_ACTORS;

        @Override
        public String toString() {
            return this == PETRARCH2 ? "petrarch2" : "petrarch2-actors";
        }

        static Kind of(String name) {
            for (var kind : values()) {
                if (kind.toString().equals(name)) {
                    return kind;
                }
            }
            throw Problem.usage("There is no kind \"%s\". There are petrarch2 (verbs) and petrarch2-actors.", name);
        }
    }

    @Parameters(index = "0", paramLabel = "KIND", description = "petrarch2 for verbs, petrarch2-actors for actors.")
    private String kind;

    @Parameters(index = "1", paramLabel = "FILE", description = "The dictionary, gzipped or not.")
    private Path file;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The table to write.")
    private Path table;

    @Option(names = "--left-out", paramLabel = "FILE", description = "Also write what was left out, and why (CSV).")
    private @Nullable Path leftOut;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        boolean verbs = Kind.of(kind) == Kind.PETRARCH2;
        var conversion = verbs
                ? VerbDictionary.convert(lines(), Ontology.standard())
                : ActorDictionary.convert(lines(), Directory.standard());
        WholeFile.write(table, out -> verbs ? tabs(out, conversion) : commas(out, conversion));
        if (leftOut != null) {
            WholeFile.write(leftOut, out -> list(out, conversion));
        }
        var out = spec.commandLine().getOut();
        out.printf(
                "%,d rows from %,d entries; %,d entries left out%n",
                conversion.rows().size(),
                conversion.entries(),
                conversion.leftOut().size());
        conversion.reasons().forEach((reason, count) -> out.printf("  %,6d  %s%n", count, reason));
        return conversion.leftOut().isEmpty() ? 0 : 1;
    }

    private List<String> lines() {
        try (var stream = Files.newInputStream(file);
                var plain = file.toString().endsWith(".gz") ? new GZIPInputStream(stream) : stream;
                var reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw Problem.data("%s: %s. Nothing was written. Check the path.", file, Problem.reasonOf(e))
                    .causedBy(e);
        }
    }

    private static Conversion tabs(PrintWriter out, Conversion conversion) {
        out.print(String.join("\t", conversion.columns()) + "\n");
        for (var row : conversion.rows()) {
            out.print(row.stream().map(cell -> cell.replace('\t', ' ')).collect(Collectors.joining("\t")) + "\n");
        }
        return conversion;
    }

    private static Conversion commas(PrintWriter out, Conversion conversion) {
        var csv = CsvWriter.builder().bufferSize(0).build(out);
        csv.writeRecord(conversion.columns());
        conversion.rows().forEach(csv::writeRecord);
        return conversion;
    }

    private Conversion list(PrintWriter out, Conversion conversion) {
        var csv = CsvWriter.builder().bufferSize(0).build(out);
        csv.writeRecord("where", "entry", "reason");
        for (var left : conversion.leftOut()) {
            csv.writeRecord(file + ":" + left.line(), left.entry(), left.reason());
        }
        return conversion;
    }
}
