package org.detente.coding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detente.event.CodedEvent;
import org.detente.event.Party;

/**
 * Links an act to the earlier act of the same article that it says it answers: an act of the other side towards this one, told in
 * an earlier sentence and not later in days, whose verb or noun stands in the words of the cause; only when just one fits.
 */
final class Causes {
    private static final String PREPOSITIONS = " (?:of|on|in|for|with|against|to|between|by|from|not) .*";

    private record Told(CodedEvent event, Set<String> names) {}

    private final List<Told> told = new ArrayList<>();

    /** Remembers an act that later ones may answer. */
    void note(CodedEvent event, Pattern pattern) {
        if (event.stance().isOnRecord()) {
            var names = Stream.of(pattern.key(), headNoun(event.type().noun())).collect(Collectors.toSet());
            told.add(new Told(event, names));
        }
    }

    private static String headNoun(String noun) {
        var phrase = noun.toLowerCase(Locale.ROOT).replaceFirst(PREPOSITIONS, "");
        return phrase.substring(phrase.lastIndexOf(' ') + 1);
    }

    /** The event with its link, or as it is. */
    CodedEvent link(CodedEvent event) {
        var words = event.detail().cause().orElse("").toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1);
        var fitting = new LinkedHashMap<String, CodedEvent>(); // two reports of one act are one candidate
        for (var earlier : told) {
            if (mayCause(earlier.event(), event) && Arrays.stream(words).anyMatch(word -> names(earlier, word))) {
                fitting.putIfAbsent(earlier.event().type().root(), earlier.event());
            }
        }
        return fitting.size() == 1
                ? event.withDetail(event.detail()
                        .withAnswers(List.of(fitting.values().iterator().next().id())))
                : event;
    }

    private static boolean mayCause(CodedEvent earlier, CodedEvent later) {
        return earlier.evidence().origin().line() < later.evidence().origin().line()
                && !earlier.day().isAfter(later.day())
                && earlier.recipient()
                        .map(Party::code)
                        .equals(Optional.of(later.actor().code()))
                && later.recipient()
                        .map(Party::code)
                        .equals(Optional.of(earlier.actor().code()))
                && !earlier.actor().code().equals(later.actor().code());
    }

    /** Whether a word is a form of a name of the act: "expelling" of "expel"; short names must stand as they are. */
    private static boolean names(Told earlier, String word) {
        return earlier.names().stream()
                .map(name -> name.replaceFirst("(?<=...)(?:e|s)$", ""))
                .anyMatch(stem -> stem.length() > 3 ? word.startsWith(stem) : word.equals(stem));
    }
}
