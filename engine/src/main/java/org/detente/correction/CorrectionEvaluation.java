package org.detente.correction;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.detente.event.Act;
import org.detente.ledger.link.Link;

/**
 * How good coder and linker are, by those acts and links that an analyst looked at. They are no sample: people look where
 * something seems wrong, so that the figures are those of what was looked at, and of nothing else.
 *
 * @param coder    acts coded by machine that were judged
 * @param inferred links that the linker infers
 * @param stated   links that the text states
 * @param byHand   acts judged that were not coded by machine; they are in no figure
 * @param open     corrections without a target, or that do not fit; they are in no figure
 * @param fields   how often a field of a coded act was wrong
 */
public record CorrectionEvaluation(
        Score coder, Score inferred, Score stated, int byHand, int open, TreeMap<String, Integer> fields)
        implements Serializable {

    /**
     * Counts.
     *
     * @param right  made and confirmed
     * @param wrong  made, and no such thing
     * @param missed not made, and there
     */
    public record Score(int right, int wrong, int missed) implements Serializable {
        /** Share of what was made that is right; NaN when nothing was judged. */
        public double precision() {
            return (double) right / (right + wrong);
        }

        /** Share of what is there that was made; NaN when nothing was judged. */
        public double recall() {
            return (double) right / (right + missed);
        }

        Score plus(int moreRight, int moreWrong, int moreMissed) {
            return new Score(right + moreRight, wrong + moreWrong, missed + moreMissed);
        }
    }

    /** A link by the ids of its acts. */
    private record Ids(String act, String trigger) {}

    /**
     * Holds what was made against the overlay.
     *
     * <p>A confirmed act is right; a dropped one wrong; a corrected one wrong, and what it should have been missed; a split one wrong
     * and its parts missed; of merged ones the first is right and the others wrong; an added one missed. Whatever an act is judged more than once, it
     * counts once, the worse judgement before the better. A link that was added or confirmed is right when it was made, else missed; one that
     * was taken away is wrong when it was made.
     *
     * @param acts  as the sources tell them, without corrections
     * @param links among these acts, without corrections
     */
    public static CorrectionEvaluation of(Overlay overlay, Collection<Act> acts, Collection<Link> links) {
        return new Judgement(overlay, acts, links).evaluation();
    }

    /** One holding of the overlay against what was made. */
    private static final class Judgement {
        private final Overlay overlay;
        private final Collection<Act> acts;
        private final Set<Ids> inferred;
        private final Set<Ids> stated;

        private final Set<String> right = new HashSet<>();
        private final Set<String> wrong = new HashSet<>();
        private final TreeMap<String, Integer> fields = new TreeMap<>();
        private int missed;
        private int open;

        Judgement(Overlay overlay, Collection<Act> acts, Collection<Link> links) {
            this.overlay = overlay;
            this.acts = acts;
            this.inferred = ids(links, false);
            this.stated = ids(links, true);
        }

        private static Set<Ids> ids(Collection<Link> links, boolean stated) {
            return links.stream()
                    .filter(link -> link.stated() == stated)
                    .map(link -> new Ids(
                            link.answer().act().id(), link.answer().trigger().id()))
                    .collect(Collectors.toSet());
        }

        CorrectionEvaluation evaluation() {
            var goodLinks = new HashSet<Ids>();
            var badLinks = new HashSet<Ids>();
            var withdrawn = overlay.withdrawn();
            for (var effect : overlay.apply(acts).effects()) {
                if (effect.isOpen()) {
                    open++;
                } else if (!withdrawn.contains(effect.correction().key())) {
                    var change = effect.correction().change();
                    judge(change);
                    var ids = effect.acts();
                    if (ids.size() == 2 && (change instanceof Change.Link || change instanceof Change.Confirm)) {
                        goodLinks.add(new Ids(ids.get(0), ids.get(1)));
                        badLinks.remove(new Ids(ids.get(0), ids.get(1)));
                    } else if (change instanceof Change.Unlink) {
                        badLinks.add(new Ids(ids.get(0), ids.get(1)));
                        goodLinks.remove(new Ids(ids.get(0), ids.get(1)));
                    }
                }
            }
            right.removeAll(wrong);
            var coded = acts.stream()
                    .filter(act -> act.evidence().stream()
                            .noneMatch(report -> report.grade().isCurated()))
                    .map(Act::id)
                    .collect(Collectors.toSet());
            int judged = right.size() + wrong.size();
            right.retainAll(coded);
            wrong.retainAll(coded);
            return new CorrectionEvaluation(
                    new Score(right.size(), wrong.size(), missed),
                    score(inferred, goodLinks, badLinks),
                    score(stated, goodLinks, badLinks),
                    judged - right.size() - wrong.size(),
                    open,
                    fields);
        }

        private Score score(Set<Ids> made, Set<Ids> good, Set<Ids> bad) {
            var score = new Score(0, 0, 0);
            for (var ids : good) {
                boolean elsewhere = !made.contains(ids) && (inferred.contains(ids) || stated.contains(ids));
                if (!elsewhere) {
                    score = made.contains(ids) ? score.plus(1, 0, 0) : score.plus(0, 0, 1);
                }
            }
            return score.plus(0, (int) bad.stream().filter(made::contains).count(), 0);
        }

        private void judge(Change change) {
            var ids = change.targets().stream().map(this::idOf).toList();
            if (change instanceof Change.Confirm confirm && confirm.trigger() == null) {
                right.addAll(ids);
            } else if (change instanceof Change.Drop) {
                wrong.addAll(ids);
            } else if (change instanceof Change.Correct correct) {
                boolean isAct = correct.values().stance() == null
                        || correct.values().stance().isOnRecord();
                missed += wrong.addAll(ids) && isAct && isCoded(ids.get(0)) ? 1 : 0;
                correct.values().changed().forEach(name -> fields.merge(name, 1, Integer::sum));
            } else if (change instanceof Change.Split split) {
                wrong.addAll(ids);
                missed += isCoded(ids.get(0)) ? split.parts().size() : 0;
            } else if (change instanceof Change.Merge) {
                right.add(ids.get(0));
                wrong.addAll(ids.subList(1, ids.size()));
            } else if (change instanceof Change.Add) {
                missed++;
            }
        }

        /** The id that an act has now, or that it had when it was judged. */
        private String idOf(Target target) {
            var named = acts.stream().filter(target::namesById).map(Act::id).toList();
            var meant = named.isEmpty()
                    ? acts.stream().filter(target::describes).map(Act::id).toList()
                    : named;
            return meant.size() == 1 ? meant.get(0) : target.id();
        }

        private boolean isCoded(String id) {
            return acts.stream()
                    .filter(act -> act.id().equals(id))
                    .allMatch(act -> act.evidence().stream()
                            .noneMatch(report -> report.grade().isCurated()));
        }
    }

    /** Names of the three scores and themselves, in the order in which they are shown. */
    public List<Row> rows() {
        return List.of(
                new Row("acts coded by machine", coder),
                new Row("answers inferred by the linker", inferred),
                new Row("answers stated by the text", stated));
    }

    /** A score and what it is of. */
    public record Row(String name, Score score) implements Serializable {}
}
