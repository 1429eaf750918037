package org.detente.ledger.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.detente.actor.Dyad;
import org.detente.event.Act;
import org.detente.ontology.ActType;
import org.detente.ontology.QuadClass;

/** Reads the clues of an act and each of its candidates. Linear in the candidates of an act. */
final class ClueReader {
    private static final int MOST_SHARED = 4;
    /** Every word may be in this many sentences, and in one of this many, and still be rare. */
    private static final int RARE = 3;

    private static final int RARE_SHARE = 25;

    private final AnswerWords words = AnswerWords.standard();
    /** Days on which a side did something of a kind to the other. */
    private final Map<Dyad, Map<String, TreeSet<Long>>> daysOf = new HashMap<>();

    private final Map<String, Boolean> answering = new HashMap<>();
    private final Map<String, Set<String>> stems = new HashMap<>();
    private final Map<String, Integer> sentencesWith = new HashMap<>();
    private final int mostSentences;

    /** @param acts the whole record, in any order */
    ClueReader(Collection<Act> acts) {
        for (var act : acts) {
            daysOf.computeIfAbsent(act.dyad(), dyad -> new HashMap<>())
                    .computeIfAbsent(act.type().family(), kind -> new TreeSet<>())
                    .add(act.day().toEpochDay());
            var own = AnswerWords.stems(act.summary());
            stems.put(act.id(), own);
            own.forEach(stem -> sentencesWith.merge(stem, 1, Integer::sum));
        }
        mostSentences = Math.max(RARE, acts.size() / RARE_SHARE);
    }

    /**
     * The clues of each candidate, in order.
     *
     * @param candidates what it may answer, the latest first
     */
    List<Clues> read(Act act, List<Act> candidates) {
        var clues = new ArrayList<Clues>(candidates.size());
        int number = candidates.size();
        var sentence = new Sentence(act);
        boolean someNamed = candidates.stream().anyMatch(other -> sentence.reasonNames(other.type()));
        var later = new Later();
        for (int begin = 0; begin < number; ) {
            int end = begin;
            while (end < number
                    && candidates.get(end).day().equals(candidates.get(begin).day())) {
                end++;
            }
            for (int i = begin; i < end; i++) {
                clues.add(read(sentence, candidates.get(i), someNamed, later));
            }
            for (int i = begin; i < end; i++) {
                later.add(
                        candidates.get(i),
                        act,
                        sentence.reasonNames(candidates.get(i).type()));
            }
            begin = end;
        }
        return clues;
    }

    private Clues read(Sentence sentence, Act other, boolean someNamed, Later later) {
        var clues = new Clues();
        var act = sentence.act;
        long days = days(act, other);
        double delay = StrictMath.log(1.0 + days) / StrictMath.log(2);
        boolean kind = isSameKind(act, other);
        boolean third = !isOfPair(act, other);
        boolean issue = act.detail().issue().isPresent()
                && act.detail().issue().equals(other.detail().issue())
                && !act.detail().issue().get().equals("other");
        boolean hostile = act.type().isConflict();
        boolean trigger = other.type().isConflict();
        boolean deed = other.type().quad().isMaterial();
        int rivals = later.rivals(other, third);

        boolean latest = kind && !third && !later.kinds.contains(act.type().family());
        clues.set(Clue.LATEST_OF_KIND, latest);
        clues.set(Clue.EARLIER_OF_KIND, kind && !latest);
        clues.set(Clue.SAME_ISSUE, issue);
        clues.set(Clue.SAME_SIZE, kind && isSameSize(act, other));
        clues.set(Clue.BOTH_HOSTILE, hostile && trigger);
        clues.set(Clue.BOTH_FRIENDLY, !hostile && !trigger);
        clues.set(Clue.HOSTILE_TO_FRIENDLY, hostile && !trigger);
        clues.set(Clue.FRIENDLY_TO_HOSTILE, !hostile && trigger);
        clues.set(Clue.BOTH_MATERIAL, hostile && trigger && deed && act.type().quad() == QuadClass.MATERIAL_CONFLICT);
        clues.set(Clue.TRIGGER_SAID, !deed);
        clues.set(Clue.DONE_TOGETHER, act.type().symmetric());
        clues.set(Clue.AGREED_BEFORE, other.type().symmetric());
        clues.set(
                Clue.CARRIED_OUT,
                other.type().symmetric() && !hostile && !act.type().symmetric());
        clues.set(Clue.DELAY, delay);
        clues.set(Clue.LONG_DELAY, delay * delay / 8);
        clues.set(Clue.SAME_DAY, days == 0);
        clues.set(Clue.WITHIN_WEEK, days <= 7);
        clues.set(Clue.WITHIN_MONTH, days <= 30);
        clues.set(Clue.WITHIN_QUARTER, days <= 90);
        clues.set(Clue.TO_A_THIRD, third);
        clues.set(Clue.FORCE_TO_A_THIRD, third && other.type().root().compareTo("18") >= 0);
        clues.set(Clue.THIRD_SAME_ISSUE, third && issue);
        clues.set(Clue.LATER_RIVALS, StrictMath.log(1.0 + rivals) / StrictMath.log(2));
        clues.set(Clue.NO_LATER_RIVAL, rivals == 0);
        clues.set(Clue.ANSWERED_ALREADY, isAnsweredBetween(act, other));

        boolean answer = saysAnswer(act);
        boolean named = sentence.reasonNames(other.type());
        boolean triggerIsAnswer = saysAnswer(other);
        clues.set(Clue.SAYS_ANSWER, answer);
        clues.set(Clue.SAYS_ANSWER_OF_KIND, answer && kind);
        clues.set(Clue.SAYS_ANSWER_LATEST, answer && rivals == 0);
        clues.set(Clue.GIVES_REASON, !sentence.reason.isEmpty());
        clues.set(Clue.REASON_NAMES_KIND, named);
        clues.set(Clue.NAMES_KIND, sentence.names(other.type()));
        clues.set(Clue.NAMES_ANOTHER, someNamed && !named);
        clues.set(Clue.NAMES_LATEST, named && !(third ? later.namedToThirds : later.namedOfPair));
        clues.set(Clue.SHARED_WORDS, sharedWords(sentence, other));
        clues.set(Clue.TRIGGER_IS_ANSWER, triggerIsAnswer);
        clues.set(Clue.SAME_DAY_REVERSED, days == 0 && triggerIsAnswer && !answer);
        return clues;
    }

    private static long days(Act act, Act earlier) {
        return act.day().toEpochDay() - earlier.day().toEpochDay();
    }

    private static boolean isSameKind(Act act, Act other) {
        return act.type().family().equals(other.type().family());
    }

    private static boolean isOfPair(Act act, Act other) {
        return other.isBetween(act.dyad().pair());
    }

    private static boolean isSameSize(Act act, Act other) {
        var own = act.detail().quantity();
        var theirs = other.detail().quantity();
        return own.isPresent()
                && theirs.isPresent()
                && own.get().amount() == theirs.get().amount();
    }

    /** Whether its side did something of the trigger's kind from the trigger's day on, before the act. */
    private boolean isAnsweredBetween(Act act, Act trigger) {
        var days = daysOf.getOrDefault(act.dyad(), Map.of()).get(trigger.type().family());
        var next = days == null ? null : days.ceiling(trigger.day().toEpochDay());
        return next != null && next < act.day().toEpochDay();
    }

    private boolean saysAnswer(Act act) {
        return answering.computeIfAbsent(act.id(), id -> words.saysAnswer(act.summary()));
    }

    private double sharedWords(Sentence sentence, Act other) {
        int shared = 0;
        if (!sentence.rare.isEmpty()) {
            var others = stems.getOrDefault(other.id(), Set.of());
            for (var stem : sentence.rare) {
                shared += others.contains(stem) ? 1 : 0;
            }
        }
        return Math.min(shared, MOST_SHARED);
    }

    /** What the sentence of an act says, read once for all its candidates. */
    private final class Sentence {
        private final Act act;
        private final String reason;
        private final List<String> rare;
        private final Map<String, Boolean> namedAsReason = new HashMap<>();
        private final Map<String, Boolean> named = new HashMap<>();

        Sentence(Act act) {
            this.act = act;
            reason = words.reasonIn(act.summary());
            rare = stems.getOrDefault(act.id(), Set.of()).stream()
                    .filter(stem -> sentencesWith.getOrDefault(stem, 0) <= mostSentences)
                    .toList();
        }

        boolean reasonNames(ActType type) {
            return namedAsReason.computeIfAbsent(type.id(), id -> words.names(type, reason));
        }

        boolean names(ActType type) {
            return named.computeIfAbsent(type.id(), id -> words.names(type, act.summary()));
        }
    }

    /** What was met among the candidates of later days. */
    private static final class Later {
        private final Set<String> kinds = new HashSet<>();
        /** Friendly and hostile ones towards the pair, then the same towards third states. */
        private final int[] count = new int[4];

        private boolean namedOfPair;
        private boolean namedToThirds;

        void add(Act candidate, Act act, boolean named) {
            boolean third = !isOfPair(act, candidate);
            count[place(candidate, third)]++;
            if (third) {
                namedToThirds |= named;
            } else {
                namedOfPair |= named;
                kinds.add(candidate.type().family());
            }
        }

        int rivals(Act candidate, boolean third) {
            return count[place(candidate, third)];
        }

        private static int place(Act act, boolean third) {
            return (act.type().isConflict() ? 1 : 0) + (third ? 2 : 0);
        }
    }

    /** Clues that need no sentence, or all of them. */
    static List<Clue> clues(boolean withText) {
        return EnumSet.allOf(Clue.class).stream()
                .filter(clue -> withText || !clue.isText())
                .toList();
    }
}
