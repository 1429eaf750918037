package org.detente.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.detente.event.Act;
import org.detente.event.Evidence;
import org.detente.event.Quantity;
import org.detente.event.Remark;
import org.detente.ontology.PloverType;

/** An act as JSON. */
public record ActView(
        String id,
        LocalDate day,
        String actor,
        String recipient,
        boolean symmetric,
        String action,
        String cameo,
        Optional<String> plover,
        String quad,
        int rung,
        String stance,
        Optional<QuantityView> quantity,
        Optional<String> issue,
        Optional<String> because,
        List<String> answers,
        Optional<LocalDate> endedOn,
        String summary,
        List<EvidenceView> evidence,
        Optional<List<RemarkView>> corrections) {

    public static ActView of(Act act) {
        var type = act.type();
        return new ActView(
                act.id(),
                act.day(),
                act.dyad().actor(),
                act.dyad().recipient(),
                type.symmetric(),
                type.id(),
                type.cameo(),
                Optional.ofNullable(type.plover()).map(PloverType::name),
                type.quad().name().toLowerCase(Locale.ROOT),
                type.rung(),
                act.stance().name().toLowerCase(Locale.ROOT),
                act.detail().quantity().map(QuantityView::of),
                act.detail().issue(),
                act.detail().cause(),
                act.detail().answers(),
                act.detail().endedOn(),
                act.summary(),
                act.evidence().stream().map(EvidenceView::of).toList(),
                Optional.of(act.remarks().stream().map(RemarkView::of).toList()).filter(list -> !list.isEmpty()));
    }

    /** What an analyst did to the act, as JSON. */
    public record RemarkView(
            String key,
            String when,
            String who,
            String kind,
            String reason,
            Optional<String> other,
            Optional<String> life) {
        static RemarkView of(Remark remark) {
            return new RemarkView(
                    remark.key(),
                    remark.when().toString(),
                    remark.who(),
                    remark.kind(),
                    remark.reason(),
                    Optional.of(remark.other()).filter(id -> !id.isEmpty()),
                    Optional.ofNullable(remark.life()).map(Object::toString));
        }
    }

    /** A quantity as JSON. */
    public record QuantityView(double amount, String unit) {
        static QuantityView of(Quantity quantity) {
            return new QuantityView(quantity.amount(), quantity.unit());
        }
    }

    /** Evidence as JSON. */
    public record EvidenceView(
            String source, String document, long line, String text, String cites, LocalDate published, String grade) {
        static EvidenceView of(Evidence evidence) {
            var origin = evidence.origin();
            return new EvidenceView(
                    origin.source(),
                    origin.document(),
                    origin.line(),
                    evidence.text(),
                    evidence.cites(),
                    evidence.published(),
                    evidence.grade().name().toLowerCase(Locale.ROOT));
        }
    }
}
