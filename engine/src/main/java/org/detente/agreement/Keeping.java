package org.detente.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.detente.agreement.ActPattern.Sign;
import org.detente.agreement.ActPattern.Who;
import org.detente.agreement.ClauseStatus.State;
import org.detente.event.Act;
import org.detente.event.Stance;
import org.jspecify.annotations.Nullable;

/**
 * Whether an agreement is kept, from the acts that are on record. It never looks ahead: acts done or learned after the day are ignored.
 *
 * <p>A breach is what a party did and the record asserts. What one party says that the other did is a claim, however sure the party
 * sounds: then the clause is contested, and the denials of the accused stand beside.
 */
public final class Keeping {
    private static final String DENIAL = "denial";

    private Keeping() {}

    /** Every clause of an agreement on a day, in order. */
    public static List<ClauseStatus> of(Agreement agreement, Collection<Act> acts, LocalDate day) {
        var known = acts.stream()
                .filter(act -> !act.day().isAfter(day) && !act.learned().isAfter(day))
                .sorted(Act.ORDER)
                .toList();
        return agreement.clauses().stream()
                .map(clause -> of(agreement, clause, known, day))
                .toList();
    }

    private static ClauseStatus of(Agreement agreement, Clause clause, List<Act> known, LocalDate day) {
        Predicate<Act> isInTime = act -> agreement.isBindingOn(act.day());
        var kept = matching(agreement, clause, known, Sign.KEEP, null).stream()
                .filter(isInTime)
                .toList();
        var done = matching(agreement, clause, known, Sign.BREACH, Who.DOES);
        var breaches = done.stream()
                .filter(isInTime)
                .filter(act -> act.stance() == Stance.ASSERTED)
                .toList();
        var claims = new ArrayList<>(matching(agreement, clause, known, Sign.BREACH, Who.ACCUSED).stream()
                .filter(isInTime)
                .toList());
        done.stream()
                .filter(isInTime)
                .filter(act -> act.stance() != Stance.ASSERTED)
                .forEach(claims::add);
        claims.sort(Act.ORDER);
        var denials = denials(claims, known);
        var reported = new HashSet<>(done);
        reported.addAll(matching(agreement, clause, known, Sign.BREACH, Who.ACCUSED));
        var trend = Trend.of(List.copyOf(reported), agreement.signed(), day);
        var state = state(agreement, clause, day, kept, breaches, claims);
        return new ClauseStatus(
                clause,
                state,
                reason(agreement, state, kept, breaches, claims, denials),
                kept,
                breaches,
                claims,
                denials,
                trend);
    }

    private static List<Act> matching(
            Agreement agreement, Clause clause, List<Act> known, Sign sign, @Nullable Who who) {
        var patterns = clause.patterns().stream()
                .filter(pattern -> pattern.sign() == sign && (who == null || pattern.who() == who))
                .toList();
        return known.stream()
                .filter(act -> patterns.stream().anyMatch(pattern -> pattern.matches(act, agreement.parties())))
                .toList();
    }

    /** What the accused of any claim denied, from the first claim against them on. */
    private static List<Act> denials(List<Act> claims, List<Act> known) {
        return known.stream()
                .filter(act -> act.type().family().equals(DENIAL))
                .filter(act -> claims.stream()
                        .anyMatch(claim -> !claim.day().isAfter(act.day())
                                && act.isBetween(claim.dyad().pair())
                                && accused(claim).contains(act.dyad().actor())))
                .toList();
    }

    private static Set<String> accused(Act claim) {
        return claim.stance() == Stance.ASSERTED
                ? Set.of(claim.dyad().recipient())
                : Set.of(claim.dyad().actor());
    }

    private static State state(
            Agreement agreement, Clause clause, LocalDate day, List<Act> kept, List<Act> breaches, List<Act> claims) {
        if (day.isBefore(agreement.from())) {
            return State.NOT_YET;
        }
        if (!agreement.isBindingOn(day)) {
            return State.LAPSED;
        }
        if (!clause.isObservable()) {
            return State.UNOBSERVABLE;
        }
        if (!breaches.isEmpty() && (kept.isEmpty() || !last(kept).isAfter(last(breaches)))) {
            return State.BREACHED;
        }
        if (!claims.isEmpty()) {
            return State.CONTESTED;
        }
        return kept.isEmpty() ? State.NOT_SEEN : State.KEPT;
    }

    private static LocalDate last(List<Act> acts) {
        return newest(acts).day();
    }

    private static String reason(
            Agreement agreement, State state, List<Act> kept, List<Act> breaches, List<Act> claims, List<Act> denials) {
        return switch (state) {
            case NOT_YET -> "it binds from %s".formatted(agreement.from());
            case LAPSED -> "it ended on %s".formatted(agreement.until().orElseThrow());
            case UNOBSERVABLE -> "nothing that is reported would show it";
            case BREACHED ->
                "%s by %s on %s".formatted(newest(breaches).type().noun(), doers(newest(breaches)), last(breaches));
            case CONTESTED ->
                "%s said so on %s; %s"
                        .formatted(
                                newest(claims).dyad().actor(),
                                last(claims),
                                denials.isEmpty() ? "no denial is on record" : "denied on " + last(denials));
            case KEPT ->
                "%s on %s%s"
                        .formatted(
                                newest(kept).type().noun(),
                                last(kept),
                                breaches.isEmpty() ? "" : ", after a breach on " + last(breaches));
            case NOT_SEEN -> "nothing is on record either way";
        };
    }

    private static Act newest(List<Act> acts) {
        return acts.get(acts.size() - 1);
    }

    private static String doers(Act act) {
        return act.type().symmetric()
                ? act.dyad().pair().toString()
                : act.dyad().actor();
    }
}
