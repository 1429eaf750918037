package org.detente.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.detente.agreement.Agreement;
import org.detente.agreement.ClauseStatus;
import org.detente.event.Act;

/** An agreement on a day as JSON. */
public record AgreementView(
        String id,
        String title,
        String parties,
        LocalDate signed,
        LocalDate from,
        Optional<LocalDate> until,
        LocalDate on,
        List<ClauseView> clauses,
        String source) {

    /** A clause on a day as JSON; acts by their ids. */
    public record ClauseView(
            String id,
            String text,
            String state,
            String reason,
            List<String> kept,
            List<ShownView> breaches,
            List<ShownView> claims,
            List<String> denials,
            int reportedInSecondYearBefore,
            int reportedInLastYearBefore,
            int reportedSince,
            boolean fallHadBegunBefore) {

        static ClauseView of(ClauseStatus status) {
            return new ClauseView(
                    status.clause().id(),
                    status.clause().text(),
                    status.state().name().toLowerCase(Locale.ROOT),
                    status.reason(),
                    status.kept().stream().map(Act::id).toList(),
                    status.breaches().stream().map(ShownView::of).toList(),
                    status.claims().stream().map(ShownView::of).toList(),
                    status.denials().stream().map(Act::id).toList(),
                    status.trend().yearBeforeLast(),
                    status.trend().lastYear(),
                    status.trend().since(),
                    status.trend().wasFalling());
        }
    }

    /** An act that shows or claims a breach, and how well it is established. */
    public record ShownView(String act, LocalDate day, String stance, String grade) {
        static ShownView of(Act act) {
            return new ShownView(
                    act.id(),
                    act.day(),
                    act.stance().name().toLowerCase(Locale.ROOT),
                    act.evidence().get(0).grade().label());
        }
    }

    public static AgreementView of(Agreement agreement, List<ClauseStatus> clauses, LocalDate on) {
        return new AgreementView(
                agreement.id(),
                agreement.title(),
                agreement.parties().toString(),
                agreement.signed(),
                agreement.from(),
                agreement.until(),
                on,
                clauses.stream().map(ClauseView::of).toList(),
                agreement.source());
    }
}
