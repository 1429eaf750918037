package org.detente.ledger.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import org.detente.event.Act;
import org.detente.event.PairRecord;
import org.detente.ledger.Answers;

/** What answered what between two states: stated in the whole record, inferred from a day on. */
public final class PairLinks {
    private static final Comparator<Link> ORDER = Comparator.comparing(
                    (Link link) -> link.answer().act(), Act.ORDER)
            .thenComparing(link -> link.answer().trigger(), Act.ORDER.reversed());

    /** More acts than these are not all read. */
    private static final int MANY = 5000;

    private PairLinks() {}

    /**
     * Links whose answer is an act between the two, by day of the answer, then the latest trigger first; acts with third states that are on the
     * record may be what is answered. What an analyst unlinked is not linked.
     *
     * @param since answers before this day are linked only where that is stated; inferring takes time on a large record
     */
    public static List<Link> of(PairRecord record, LocalDate since) {
        return of(record, act -> act.isBetween(record.pair()) && !act.day().isBefore(since));
    }

    /** @param asked acts whose triggers are inferred; of the others stated links alone are given, and these only between the two */
    static List<Link> of(PairRecord record, Predicate<Act> asked) {
        var acts = new ArrayList<>(record.acts());
        acts.addAll(record.related());
        var links = new ArrayList<Link>();
        if (acts.stream().anyMatch(asked)) {
            links.addAll(new AnswerLinker(AnswerModel.withText()).links(read(acts, record, asked), asked));
        }
        var linked = new HashSet<String>();
        links.forEach(link -> linked.add(key(link.answer().act(), link.answer().trigger())));
        Answers.stated(acts).stream()
                .filter(answer -> answer.act().isBetween(record.pair()))
                .filter(answer -> linked.add(key(answer.act(), answer.trigger())))
                .map(Link::stated)
                .forEach(links::add);
        links.removeIf(link ->
                link.answer().act().isUnlinkedFrom(link.answer().trigger().id()));
        links.sort(ORDER);
        return List.copyOf(links);
    }

    /**
     * What must be read to link the acts that are asked for: on a large record, of what the two did to third states only as much as
     * can be a candidate, and of what third states did only what is asked for.
     */
    private static List<Act> read(List<Act> acts, PairRecord record, Predicate<Act> asked) {
        if (acts.size() <= MANY) {
            return acts;
        }
        var first = acts.stream().filter(asked).map(Act::day).min(LocalDate::compareTo);
        var read = new ArrayList<Act>();
        for (var doer : List.of(record.pair().first(), record.pair().second())) {
            var inOrder = record.related().stream()
                    .filter(act -> act.isBy(doer))
                    .sorted(Act.ORDER.reversed())
                    .toList();
            int before = 0;
            for (var act : inOrder) {
                before += first.isEmpty() || act.day().isBefore(first.get()) ? 1 : 0;
                if (before <= Candidates.MOST) {
                    read.add(act);
                }
            }
        }
        var earliest = read.stream().map(Act::day).min(LocalDate::compareTo);
        record.acts().stream()
                .filter(act -> earliest.isEmpty() || !act.day().isBefore(earliest.get()))
                .forEach(read::add);
        acts.stream().filter(asked).forEach(read::add);
        return read.stream().distinct().toList();
    }

    private static String key(Act act, Act trigger) {
        return act.id() + " " + trigger.id();
    }
}
