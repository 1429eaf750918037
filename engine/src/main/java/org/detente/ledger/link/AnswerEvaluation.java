package org.detente.ledger.link;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detente.actor.Pair;
import org.detente.base.Problem;
import org.detente.event.Act;
import org.detente.ledger.Answers;

/**
 * How well the linker finds the answers that a record states, when it is not told them. A pair is never both learned from and
 * tested on.
 *
 * @param acts    acts tested
 * @param stated  answers that the record states of them: what is to be found
 * @param methods what each method reached, by its name; the two of the linker first, then two plain rules
 */
public record AnswerEvaluation(int acts, int stated, Map<String, Score> methods) implements Serializable {
    public static final String WITH_TEXT = "linker, with text";
    public static final String WITHOUT_TEXT = "linker, without text";
    public static final String NEAREST = "nearest earlier hostile act of the other side";
    public static final String SAME_KIND = "same kind within 30 days";

    /** Strength of the penalty in {@link AnswerFit}. */
    static final double RIDGE = 1.0;

    private static final int FOLDS = 10;
    private static final int SAME_KIND_DAYS = 30;

    /**
     * What a method reached.
     *
     * @param found  links that it made
     * @param right  of these, stated ones
     * @param stated links that it should have made
     */
    public record Score(int found, int right, int stated) implements Serializable {
        public double precision() {
            return found == 0 ? 0 : (double) right / found;
        }

        public double recall() {
            return stated == 0 ? 0 : (double) right / stated;
        }

        /** Harmonic mean of precision and recall; 0 when nothing is right. */
        public double f1() {
            return found + stated == 0 ? 0 : 2.0 * right / (found + stated);
        }
    }

    /** A link by the ids of its acts. */
    private record Ids(String answer, String trigger) {}

    /**
     * Cross-validated over pairs: ten groups of pairs, each tested with what the other nine teach; the pair with the most acts is a
     * group of its own.
     */
    public static AnswerEvaluation crossValidated(Collection<Act> acts) {
        var cases = Case.of(acts);
        var groups = groups(acts);
        var withText = new HashSet<Ids>();
        var withoutText = new HashSet<Ids>();
        for (int i = 0; i < FOLDS; i++) {
            int group = i;
            Predicate<Case> isTested =
                    one -> Objects.equals(groups.get(one.act().dyad().pair()), group);
            withText.addAll(found(cases, isTested.negate(), cases, isTested, true));
            withoutText.addAll(found(cases, isTested.negate(), cases, isTested, false));
        }
        return scored(cases, withText, withoutText);
    }

    /**
     * Learned from one record, less the pairs that the other has; tested on the other.
     *
     * @throws Problem if no stated answer is left to learn from
     */
    public static AnswerEvaluation tested(Collection<Act> learned, Collection<Act> tested) {
        var pairs = tested.stream().map(act -> act.dyad().pair()).collect(Collectors.toSet());
        Predicate<Case> isLearned = one -> !pairs.contains(one.act().dyad().pair());
        var school = Case.of(learned);
        var cases = Case.of(tested);
        if (school.stream().filter(isLearned).allMatch(one -> one.stated() == 0)) {
            throw Problem.data(
                    "Nothing is left to learn from: every pair whose answers are known stands in the record to be tested. Test fewer pairs.");
        }
        return scored(
                cases,
                found(school, isLearned, cases, one -> true, true),
                found(school, isLearned, cases, one -> true, false));
    }

    private static Map<Pair, Integer> groups(Collection<Act> acts) {
        var counts =
                acts.stream().collect(Collectors.groupingBy(act -> act.dyad().pair(), Collectors.counting()));
        var groups = new HashMap<Pair, Integer>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<Pair, Long>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().toString()))
                .forEach(entry ->
                        groups.put(entry.getKey(), groups.isEmpty() ? 0 : 1 + (groups.size() - 1) % (FOLDS - 1)));
        return groups;
    }

    private static Set<Ids> found(
            List<Case> school, Predicate<Case> isLearned, List<Case> cases, Predicate<Case> isTested, boolean text) {
        var model = AnswerFit.fit(school.stream().filter(isLearned).toList(), ClueReader.clues(text), RIDGE);
        var found = new HashSet<Ids>();
        cases.stream().filter(isTested).forEach(one -> {
            var shares = model.probabilities(one);
            for (int i = 0; i < shares.length; i++) {
                if (shares[i] >= AnswerLinker.SURE_ENOUGH) {
                    found.add(
                            new Ids(one.act().id(), one.triggers().get(i).act().id()));
                }
            }
        });
        return found;
    }

    private static AnswerEvaluation scored(List<Case> cases, Set<Ids> withText, Set<Ids> withoutText) {
        var stated = stated(cases);
        var methods = new LinkedHashMap<String, Score>();
        methods.put(WITH_TEXT, score(withText, stated));
        methods.put(WITHOUT_TEXT, score(withoutText, stated));
        methods.put(NEAREST, score(nearest(cases), stated));
        methods.put(SAME_KIND, score(sameKind(cases), stated));
        return new AnswerEvaluation(cases.size(), stated.size(), methods);
    }

    /** What the record states, whether or not the linker would have thought of it. */
    private static Set<Ids> stated(List<Case> cases) {
        var acts = cases.stream().map(Case::act).toList();
        return Answers.stated(acts).stream()
                .map(answer -> new Ids(answer.act().id(), answer.trigger().id()))
                .collect(Collectors.toSet());
    }

    private static Score score(Set<Ids> found, Set<Ids> stated) {
        int right = (int) found.stream().filter(stated::contains).count();
        return new Score(found.size(), right, stated.size());
    }

    private static Set<Ids> nearest(List<Case> cases) {
        var found = new HashSet<Ids>();
        for (var one : cases) {
            if (one.act().type().isConflict()) {
                triggersOfPair(one)
                        .filter(trigger -> trigger.type().isConflict())
                        .findFirst()
                        .ifPresent(trigger -> found.add(new Ids(one.act().id(), trigger.id())));
            }
        }
        return found;
    }

    private static Set<Ids> sameKind(List<Case> cases) {
        var found = new HashSet<Ids>();
        for (var one : cases) {
            var act = one.act();
            triggersOfPair(one)
                    .filter(trigger -> trigger.type().family().equals(act.type().family())
                            && act.day().toEpochDay() - trigger.day().toEpochDay() <= SAME_KIND_DAYS)
                    .forEach(trigger -> found.add(new Ids(act.id(), trigger.id())));
        }
        return found;
    }

    private static Stream<Act> triggersOfPair(Case one) {
        var pair = one.act().dyad().pair();
        return one.triggers().stream().map(Case.Trigger::act).filter(trigger -> trigger.isBetween(pair));
    }
}
