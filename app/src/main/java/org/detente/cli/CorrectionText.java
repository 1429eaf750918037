package org.detente.cli;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detente.correction.Change;
import org.detente.correction.Correction;

/** A correction in words. */
final class CorrectionText {
    private CorrectionText() {}

    /** "drop FJI>TON accuse of 2024-07-02 (c)". */
    static String of(Correction correction) {
        var change = correction.change();
        if (change instanceof Change.Add add) {
            var act = add.act();
            return "add %s>%s %s of %s"
                    .formatted(act.actor(), act.recipient(), act.type().id(), act.day());
        }
        if (change instanceof Change.Withdraw withdraw) {
            return "withdraw " + withdraw.key();
        }
        if (change instanceof Change.Measure measure) {
            return "measure %s: %s".formatted(measure.act(), words(measure.life()));
        }
        return change.targets().stream()
                .map(Object::toString)
                .collect(Collectors.joining(
                        change instanceof Change.Merge ? " with " : " to ", change.kind() + " ", ""));
    }

    private static String words(Change.Life life) {
        var note = life.note().toString();
        return Stream.of(
                        life.announced() == null ? "" : "announced " + life.announced(),
                        note,
                        life.quantity() == null ? "" : life.quantity().toString())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
