package org.detente.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.detente.base.Problem;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command {@code detente}. Exit codes: 0 fine, 1 the data cannot answer or only in part, 2 wrong usage. */
@Command(
        name = "detente",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Who did what to whom between two governments, what answered what, how strained they are.",
        description = "Every number names the acts behind it, every act the sentence behind it.",
        footer = {
            "",
            "Exit codes: 0 fine; 1 the data cannot answer, or only in part; 2 wrong usage.",
            "Start with: detente brief USA RUS --as-of 2021-06-30"
        },
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            BriefCommand.class,
            TensionCommand.class,
            TurningPointsCommand.class,
            CompareCommand.class,
            WatchCommand.class,
            MeasuresCommand.class,
            MissionsCommand.class,
            AnswersCommand.class,
            BalanceCommand.class,
            ForecastCommand.class,
            ScorecardCommand.class,
            AgreementsCommand.class,
            ActsCommand.class,
            EventsCommand.class,
            SeriesCommand.class,
            ReciprocityCommand.class,
            MirrorsCommand.class,
            TriangleCommand.class,
            PairsCommand.class,
            SourcesCommand.class,
            ActorsCommand.class,
            OntologyCommand.class,
            ImportCommand.class,
            CodeCommand.class,
            ReadCommand.class,
            IngestCommand.class,
            DictionaryCommand.class,
            CorrectCommand.class,
            CorrectionsCommand.class,
            EvaluateCommand.class,
            ManCommand.class,
            GenerateCompletion.class,
            HelpCommand.class
        })
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(new FileOutputStream(FileDescriptor.out), err, args));
    }

    /** Executes, and says so when the answer could not be written. */
    static int run(OutputStream stream, PrintWriter err, String... args) {
        var output = new Output(stream);
        var out = new PrintWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8), false);
        int code = commandLine(out, err).execute(args);
        out.flush();
        if (output.lost().isPresent()) {
            err.printf(
                    "detente: the output could not be written (%s). What was printed is not whole. Check the space where it goes.%n",
                    output.lost().get());
            return CommandLine.ExitCode.SOFTWARE;
        }
        return code;
    }

    /** The command line, ready to execute; what it says goes to the writers. */
    public static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        return new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setUsageHelpAutoWidth(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(LocalDate.class, Days::parse)
                .setParameterExceptionHandler(Main::correct)
                .setExecutionExceptionHandler(Main::explain);
    }

    /** Wrong usage: what was wrong, what may have been meant, where the help is; not the whole help. */
    private static int correct(CommandLine.ParameterException exception, String[] args) {
        var command = exception.getCommandLine();
        var err = command.getErr();
        err.println("detente: " + exception.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(exception, err);
        err.printf("See \"%s --help\".%n", command.getCommandSpec().qualifiedName());
        return CommandLine.ExitCode.USAGE;
    }

    /** A problem is shown in its own words; anything else is a bug and says so. */
    private static int explain(Exception exception, CommandLine command, CommandLine.ParseResult parsed) {
        var err = command.getErr();
        if (exception instanceof Problem problem) {
            err.println("detente: " + problem.getMessage());
            return problem.kind() == Problem.Kind.USAGE ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE;
        }
        err.println("detente: this is a bug in Detente, not in what you asked. Please report it with the lines below.");
        exception.printStackTrace(err);
        return CommandLine.ExitCode.SOFTWARE;
    }
}
