package org.detente.json;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.detente.event.Act;
import org.detente.ledger.balance.AnswerDelays;
import org.detente.ledger.balance.BalanceSheet;
import org.detente.ledger.balance.Tally;
import org.detente.ledger.balance.Unanswered;
import org.detente.ledger.link.AnswerLinker;

/** The balance of one side as JSON; acts are named by id. Inferred answers have at least the probability of {@code inferredFrom}. */
public record BalanceView(
        String dyad,
        double inferredFrom,
        List<String> hostile,
        TallyView answered,
        List<String> unanswered,
        TallyView given,
        TallyView mirrors,
        OptionalDouble statedMirrorShare,
        OptionalDouble medianDelayDaysStated,
        OptionalDouble medianDelayDaysInferred,
        int episodesBegun,
        int episodes,
        List<OpenView> unansweredSoFar,
        DelaysView delays) {

    public static BalanceView of(BalanceSheet sheet) {
        return new BalanceView(
                sheet.dyad().toString(),
                AnswerLinker.SURE_ENOUGH,
                ids(sheet.hostile()),
                TallyView.of(sheet.answered()),
                ids(sheet.unanswered()),
                TallyView.of(sheet.given()),
                TallyView.of(sheet.mirrors()),
                sheet.statedMirrorShare(),
                sheet.statedDelay(),
                sheet.inferredDelay(),
                sheet.begun(),
                sheet.episodes(),
                sheet.open().stream().map(OpenView::of).toList(),
                DelaysView.of(sheet.delays()));
    }

    /** Acts apart by how it is known; {@code expected} of the inferred ones are expected to be right. */
    public record TallyView(List<String> stated, List<String> inferred, double expected) {
        static TallyView of(Tally tally) {
            return new TallyView(ids(tally.stated()), ids(tally.inferred()), tally.expected());
        }
    }

    /** A hostile act without an answer so far. */
    public record OpenView(
            String act, long day, OptionalDouble cameWithin, int horizonDays, OptionalDouble stillToCome) {
        static OpenView of(Unanswered open) {
            return new OpenView(open.act().id(), open.day(), open.cameWithin(), Unanswered.HORIZON, open.stillToCome());
        }
    }

    /** What they are held against. */
    public record DelaysView(String scope, int acts, int answers) {
        static DelaysView of(AnswerDelays delays) {
            return new DelaysView(
                    delays.scope().name().toLowerCase(Locale.ROOT),
                    delays.watches().size(),
                    delays.answers());
        }
    }

    private static List<String> ids(List<Act> acts) {
        return acts.stream().map(Act::id).toList();
    }
}
