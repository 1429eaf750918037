package org.detente.coding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What an article has said so far of who is who: for pronouns, surnames and descriptions of later sentences. */
final class Discourse {
    private static final int REMEMBERED = 12;

    private final Deque<Participant> subjects = new ArrayDeque<>();
    private final Deque<Participant> recent = new ArrayDeque<>();
    private final Map<String, Participant> byName = new HashMap<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    /** A participant of the sentence just read; subjects of its main clauses are remembered as such. */
    void note(Participant participant, boolean subject, String lastWord) {
        if (!participant.isKnown()) {
            return;
        }
        push(recent, participant);
        if (subject) {
            push(subjects, participant);
        }
        counts.merge(participant.party().code(), 1, Integer::sum);
        if (!lastWord.isEmpty() && Character.isUpperCase(lastWord.charAt(0))) {
            byName.put(lastWord, participant);
        }
    }

    private static void push(Deque<Participant> deque, Participant participant) {
        deque.addFirst(participant);
        if (deque.size() > REMEMBERED) {
            deque.removeLast();
        }
    }

    /** The person who was last the subject, or else last named. */
    Optional<Participant> person() {
        return subjects.stream()
                .filter(Participant::person)
                .findFirst()
                .or(() -> recent.stream().filter(Participant::person).findFirst());
    }

    /** The last subject that is no person, or else the last subject. */
    Optional<Participant> subject() {
        return subjects.stream()
                .filter(participant -> !participant.person())
                .findFirst()
                .or(() -> subjects.stream().findFirst());
    }

    /** The last two different actors, the earlier named first; one when there is no second. */
    List<Participant> several() {
        var found = new LinkedHashMap<String, Participant>();
        for (var participant : recent) {
            if (found.size() < 2) {
                found.putIfAbsent(participant.party().code(), participant);
            }
        }
        var both = new ArrayList<>(found.values());
        java.util.Collections.reverse(both);
        return both;
    }

    /** Somebody introduced under a full name, by the last word of it. */
    Optional<Participant> named(String lastWord) {
        return Optional.ofNullable(byName.get(lastWord));
    }

    /** The last participant with a role; any when the role is empty. */
    Optional<Participant> byRole(String role) {
        return recent.stream()
                .filter(participant ->
                        role.isEmpty() || participant.party().role().equals(role))
                .findFirst()
                .or(() -> recent.stream().findFirst());
    }

    /** The actor named most often so far. */
    Optional<String> mainActor() {
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(java.util.Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }
}
