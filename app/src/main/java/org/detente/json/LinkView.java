package org.detente.json;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.detente.ledger.link.Link;

/** A link from an answer to what it answers, as JSON. */
public record LinkView(
        String act,
        String answers,
        String evidence,
        double probability,
        long delayDays,
        OptionalDouble delayChance,
        boolean sameKind,
        String size,
        OptionalDouble sizeRatio,
        List<ReasonView> reasons) {

    /** What a clue adds, in log odds. */
    public record ReasonView(String clue, String meaning, double value, double points) {
        static ReasonView of(Link.Reason reason) {
            return new ReasonView(
                    reason.clue().name().toLowerCase(Locale.ROOT),
                    reason.clue().description(),
                    reason.value(),
                    reason.points());
        }
    }

    public static LinkView of(Link link) {
        var answer = link.answer();
        return new LinkView(
                answer.act().id(),
                answer.trigger().id(),
                link.stated() ? "stated" : "inferred",
                link.probability(),
                answer.delayDays(),
                link.delayChance(),
                answer.isSameKind(),
                link.size().name().toLowerCase(Locale.ROOT),
                answer.sizeRatio(),
                link.reasons().stream().map(ReasonView::of).toList());
    }
}
