package org.detente.brief;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.detente.actor.Pair;
import org.detente.event.Act;
import org.detente.event.Coverage;
import org.detente.ledger.Answer;
import org.detente.ledger.FollowUp;
import org.detente.ledger.Measure;
import org.detente.ledger.link.Link;
import org.detente.ledger.link.Solidarity;
import org.detente.tension.TensionSeries;

/**
 * Findings about a pair on a day: everything that any form of the brief says, and the acts behind it.
 *
 * @param pair        the two states, as asked for
 * @param asOf        nothing learned later is in here
 * @param toTheEnd    whether no day was asked for, so that {@code asOf} is the last day that the record reaches
 * @param windowDays  days that count as recent
 * @param first       the first state
 * @param second      the second state
 * @param coverage    how much stood behind it
 * @param recent      acts between the two in the window
 * @param answers     stated answers between the two, the answer within the window
 * @param inferred    inferred ones, each with its probability and what speaks for it
 * @param inferredSince first day on which answers were sought to be inferred; {@link LocalDate#MIN} for the whole record,
 *                {@link LocalDate#MAX} for none: too many acts to tell them apart
 * @param solidarity  third states that answered the same as one of the two, within the window
 * @param followUps   later steps of a measure, and stated links that are no answers, the later act within the window
 * @param inForce     measures of both sides in force, as far as the record knows
 * @param announced   measures announced, whose entry into force lies ahead or is not on record
 * @param ended       measures that ended in the window
 * @param waysOut     cooperative acts in the window: talks, releases, agreements
 * @param cooperation cooperative acts of the last year by issue
 * @param thirds      acts with third states that are linked to an act of the two by an answer, by state
 * @param beside      other acts in the window between one of the two and a third state, by state
 * @param series      tension of either direction day by day, first state first
 */
public record Brief(
        Pair pair,
        LocalDate asOf,
        boolean toTheEnd,
        int windowDays,
        Side first,
        Side second,
        Coverage coverage,
        List<Act> recent,
        List<Answer> answers,
        List<Link> inferred,
        LocalDate inferredSince,
        List<Solidarity> solidarity,
        List<FollowUp> followUps,
        List<Measure> inForce,
        List<Measure> announced,
        List<Measure> ended,
        List<Act> waysOut,
        Map<String, List<Act>> cooperation,
        Map<String, List<Act>> thirds,
        Map<String, List<Act>> beside,
        List<TensionSeries> series) {

    /** Whether there is a number for the tension of both sides: otherwise the brief answers only in part. */
    public boolean isWhole() {
        return sides().stream().allMatch(side -> side.tension().known());
    }

    /** Both sides, the first one first. */
    public List<Side> sides() {
        return List.of(first, second);
    }

    /** The first day of the window. */
    public LocalDate since() {
        return asOf.minusDays(windowDays);
    }
}
