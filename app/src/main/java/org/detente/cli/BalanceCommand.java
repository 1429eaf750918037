package org.detente.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.detente.Workbench;
import org.detente.base.Problem;
import org.detente.brief.BalanceSection;
import org.detente.brief.Page;
import org.detente.brief.TextPage;
import org.detente.json.BalanceView;
import org.detente.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code detente balance}: what each side did to the other, and what came of it. */
@Command(
        name = "balance",
        mixinStandardHelpOptions = true,
        header = "Hold what each of two states did against what the other did about it.",
        description = {
            "Hostile acts, how many were answered, how many answer the other, in kind and size or not, how fast, and who begins;",
            "then recent acts without an answer so far, each beside the delays of earlier answers (docs/methods/answers.md)."
        },
        footer = {"", "Example: detente balance USA RUS --as-of 2021-06-30"})
final class BalanceCommand extends RecordQuestion {
    private static final int WIDTH = 100;

    @Mixin
    private PairParameters states;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "120",
            description = "Acts of so many days are recent (default: ${DEFAULT-VALUE}).")
    private int days;

    @Override
    String answer(Workbench workbench) {
        if (days < 1) {
            throw Problem.usage("--days must be at least 1, but was %d; 120 is usual.", days);
        }
        var known = workbench.recordBeside(states.pair(workbench), record.asOf(), days);
        var sheets = workbench.balance(known, days);
        if (json) {
            return Json.write(sheets.stream().map(BalanceView::of).toList()) + "\n";
        }
        var since = known.asOf().minusDays(days);
        var title = sheets.stream()
                .map(sheet -> workbench.name(sheet.dyad().actor()))
                .collect(Collectors.joining(" and ", "Balance of ", ", as of " + known.asOf()));
        return TextPage.of(
                new Page(
                        title,
                        "Coded, not proved; silence is not calm.",
                        List.of(
                                BalanceSection.balance(
                                        "Balance sheet since "
                                                + (known.coverage().isEmpty()
                                                        ? "the beginning"
                                                        : known.coverage().first()),
                                        sheets,
                                        "the whole record"),
                                BalanceSection.unanswered(
                                        "Unanswered so far, since " + since,
                                        sheets,
                                        Integer.MAX_VALUE,
                                        known.coverage().dataTo()))),
                WIDTH,
                TextPage.Ink.PLAIN);
    }
}
