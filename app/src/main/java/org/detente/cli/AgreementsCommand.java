package org.detente.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.detente.Workbench;
import org.detente.actor.Directory;
import org.detente.agreement.Agreement;
import org.detente.agreement.ClauseStatus;
import org.detente.agreement.Keeping;
import org.detente.agreement.Register;
import org.detente.event.Act;
import org.detente.json.AgreementView;
import org.detente.json.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code detente agreements}: whether agreements are kept, clause by clause. */
@Command(
        name = "agreements",
        mixinStandardHelpOptions = true,
        header = "Say whether agreements are kept, clause by clause.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {AgreementsCommand.StatusCommand.class, AgreementsCommand.TemplateCommand.class})
final class AgreementsCommand {

    /** {@code detente agreements status}. */
    @Command(
            name = "status",
            mixinStandardHelpOptions = true,
            header = "Show each clause: kept, breached, contested, not seen, unobservable or lapsed, with the acts.",
            footer = {"", "Example: detente agreements status geneva-2021 --as-of 2021-12-31"})
    static final class StatusCommand extends RecordQuestion {
        @Parameters(
                arity = "0..*",
                paramLabel = "AGREEMENT",
                description = "Ids of agreements (default: all of the register).")
        private List<String> ids = List.of();

        @Option(
                names = "--register",
                paramLabel = "FILE",
                description = "A register of your own (CSV); \"detente agreements template\" prints one to start from.")
        private @Nullable Path file;

        @Override
        String answer(Workbench workbench) {
            var register = file == null ? Register.standard() : Register.read(file, Directory.standard());
            var wanted = ids.isEmpty()
                    ? register.agreements()
                    : ids.stream().map(register::get).toList();
            var views = new ArrayList<AgreementView>();
            var text = new StringBuilder();
            for (var agreement : wanted) {
                var known = workbench.record(agreement.parties(), record.asOf());
                var day = record.asOf().orElse(known.asOf());
                var clauses = Keeping.of(agreement, known.acts(), day);
                views.add(AgreementView.of(agreement, clauses, day));
                text.append(describe(agreement, clauses))
                        .append("As known on ")
                        .append(day)
                        .append(".\n\n");
            }
            return json ? Json.write(views) + "\n" : text.toString();
        }

        private static String describe(Agreement agreement, List<ClauseStatus> clauses) {
            var text = new StringBuilder("%s (%s), %s, signed %s, binding from %s%s%n"
                    .formatted(
                            agreement.title(),
                            agreement.id(),
                            agreement.parties(),
                            agreement.signed(),
                            agreement.from(),
                            agreement.until().map(end -> " until " + end).orElse("")));
            for (var clause : clauses) {
                text.append("  %-12s  %s: %s%n"
                        .formatted(
                                clause.state().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                                clause.clause().text(),
                                clause.reason()));
                list(text, "kept", clause.kept());
                list(text, "breached", clause.breaches());
                list(text, "claimed", clause.claims());
                list(text, "denied", clause.denials());
                if (clause.trend().yearBeforeLast()
                                + clause.trend().lastYear()
                                + clause.trend().since()
                        > 0) {
                    text.append("      breaches reported: ")
                            .append(clause.trend())
                            .append('\n');
                }
            }
            return text.toString();
        }

        private static void list(StringBuilder text, String what, List<Act> acts) {
            acts.forEach(act -> text.append("      %s %s  %s  [%s; %s]%n"
                    .formatted(
                            what,
                            act.day(),
                            act.summary(),
                            act.id(),
                            act.evidence().get(0).grade().label())));
        }
    }

    /** {@code detente agreements template}. */
    @Command(
            name = "template",
            mixinStandardHelpOptions = true,
            header = "Print a register to start from: a pact not to intrude into each other's networks.",
            footer = {"", "Example: detente agreements template > my-register.csv"})
    static final class TemplateCommand implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            out.print(Register.template());
            return 0;
        }
    }
}
