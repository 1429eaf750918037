package org.detente.brief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.detente.actor.Dyad;
import org.detente.actor.Pair;
import org.detente.event.Act;
import org.detente.event.PairRecord;
import org.detente.ledger.Answer;
import org.detente.ledger.Answers;
import org.detente.ledger.FollowUp;
import org.detente.ledger.Ledger;
import org.detente.ledger.balance.BalanceSheet;
import org.detente.ledger.link.Link;
import org.detente.ledger.link.PairLinks;
import org.detente.ledger.link.Solidarity;
import org.detente.tension.Ladder;
import org.detente.tension.TensionIndex;
import org.detente.tension.TensionSeries;

/** Draws the findings of a brief from the record of a pair. Pure: the same record and settings give the same brief. */
public final class BriefMaker {
    private static final int COOPERATION_DAYS = 365;
    /** With more acts between the two, answers are not inferred for all of them: that would take minutes. */
    private static final int MOST_TO_INFER_ALL = 2000;
    /** But for those of the window, unless they are more than these: so many triggers share the probability that hardly one is inferred. */
    private static final int MOST_TO_INFER = 300;

    private final TensionIndex index;
    private final int windowDays;
    private final UnaryOperator<String> names;

    /**
     * @param windowDays days that count as recent, at least 1; 120 is usual
     * @param names      gives the name of a state for its code
     */
    public BriefMaker(TensionIndex index, int windowDays, UnaryOperator<String> names) {
        if (windowDays < 1) {
            throw new IllegalArgumentException(
                    "windowDays must be at least 1, but was %d; 120 is usual.".formatted(windowDays));
        }
        this.index = index;
        this.windowDays = windowDays;
        this.names = names;
    }

    /** @param toTheEnd whether the day of the record was not asked for but is the last that it reaches */
    public Brief make(PairRecord record, boolean toTheEnd) {
        var pair = record.pair();
        var since = record.asOf().minusDays(windowDays);
        var ledger = Ledger.of(record.acts());
        var steps = ledger.laterSteps();
        var inferredSince = inferredSince(record, since);
        var links = PairLinks.of(record, inferredSince);
        var lately = links.stream()
                .filter(link ->
                        !steps.contains(link.answer().act().id())) // the measure answers; its steps follow from it
                .filter(link -> !link.answer().act().day().isBefore(since))
                .toList();
        var recent = since(record.acts(), since);
        var linked = since(linkedElsewhere(record), since);
        var beside = new ArrayList<>(since(record.related(), since));
        beside.removeAll(linked);
        return new Brief(
                pair,
                record.asOf(),
                toTheEnd,
                windowDays,
                side(record, ledger, links, pair.directions().get(0)),
                side(record, ledger, links, pair.directions().get(1)),
                record.coverage(),
                recent,
                lately.stream()
                        .filter(Link::stated)
                        .map(Link::answer)
                        .filter(answer -> answer.trigger().isBetween(pair))
                        .toList(),
                lately.stream().filter(link -> !link.stated()).toList(),
                inferredSince,
                inferredSince.equals(LocalDate.MAX) ? List.of() : Solidarity.of(record, links, since),
                followUps(record.acts(), ledger).stream()
                        .filter(link -> !link.act().day().isBefore(since))
                        .toList(),
                ledger.inForceOn(record.asOf()),
                ledger.announcedOn(record.asOf()),
                ledger.measures().stream()
                        .filter(measure -> measure.ended()
                                .filter(end ->
                                        !end.day().isBefore(since) && !end.day().isAfter(record.asOf()))
                                .isPresent())
                        .toList(),
                recent.stream().filter(act -> !act.type().isConflict()).toList(),
                byIssue(since(record.acts(), record.asOf().minusDays(COOPERATION_DAYS))),
                byThird(linked, record.pair()),
                byThird(beside, record.pair()),
                series(record, ledger));
    }

    private static LocalDate inferredSince(PairRecord record, LocalDate since) {
        var acts = record.acts();
        if (acts.size() <= MOST_TO_INFER_ALL) {
            return LocalDate.MIN;
        }
        return acts.get(acts.size() - MOST_TO_INFER).day().isBefore(since) ? since : LocalDate.MAX;
    }

    private static List<FollowUp> followUps(List<Act> acts, Ledger ledger) {
        var steps = ledger.measures().stream()
                .flatMap(measure -> measure.steps().stream().map(step -> new FollowUp(step, measure.act())));
        return Stream.concat(steps, Answers.followUps(acts).stream())
                .sorted(Comparator.comparing(FollowUp::act, Act.ORDER).thenComparing(FollowUp::earlier, Act.ORDER))
                .distinct()
                .toList();
    }

    private Side side(PairRecord record, Ledger ledger, List<Link> links, Dyad dyad) {
        return new Side(
                dyad.actor(),
                names.apply(dyad.actor()),
                index.of(record, ledger, dyad),
                Ladder.of(record, dyad.actor()),
                BalanceSheet.of(dyad, record, ledger, links, record.asOf().minusDays(windowDays)));
    }

    private List<TensionSeries> series(PairRecord record, Ledger ledger) {
        return record.pair().directions().stream()
                .map(dyad -> TensionSeries.of(record, ledger, dyad, index.settings()))
                .toList();
    }

    private static Map<String, List<Act>> byIssue(List<Act> acts) {
        var issues = new TreeMap<String, List<Act>>();
        for (var act : acts) {
            if (!act.type().isConflict()) {
                issues.computeIfAbsent(act.detail().issue().orElse("other"), issue -> new ArrayList<>())
                        .add(act);
            }
        }
        return issues;
    }

    /**
     * Acts with a third state that answer an act of the two, are answered by one, or answer the same act as one of the two
     * does.
     */
    private static Set<Act> linkedElsewhere(PairRecord record) {
        var all = new ArrayList<>(record.acts());
        all.addAll(record.related());
        var answers = Answers.stated(all);
        var linked = new TreeSet<Act>(Act.ORDER);
        for (var answer : answers) {
            boolean byTheTwo = answer.act().isBetween(record.pair());
            if (byTheTwo || answer.trigger().isBetween(record.pair())) {
                linked.add(answer.act());
                linked.add(answer.trigger());
            }
            if (byTheTwo) {
                answers.stream()
                        .filter(other -> other.trigger().equals(answer.trigger()))
                        .map(Answer::act)
                        .forEach(linked::add);
            }
        }
        linked.removeIf(act -> act.isBetween(record.pair()));
        return linked;
    }

    private static Map<String, List<Act>> byThird(Collection<Act> acts, Pair pair) {
        var thirds = new TreeMap<String, List<Act>>();
        acts.forEach(act -> thirds.computeIfAbsent(third(act, pair), code -> new ArrayList<>())
                .add(act));
        return thirds;
    }

    private static String third(Act act, Pair pair) {
        var dyad = act.dyad();
        return dyad.actor().equals(pair.first()) || dyad.actor().equals(pair.second())
                ? dyad.recipient()
                : dyad.actor();
    }

    private static List<Act> since(Collection<Act> acts, LocalDate since) {
        return acts.stream().filter(act -> !act.day().isBefore(since)).toList();
    }
}
