package org.detente.agreement;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.detente.actor.Pair;
import org.detente.event.Act;
import org.detente.event.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Acts between the parties that would show a clause to be kept or breached.
 *
 * @param sign  what such an act shows
 * @param who   whose conduct it shows
 * @param types ids of actions, or CAMEO codes, of which a code stands for all below it
 * @param about issue that the act must have, or null for any
 * @param words one of which a report of the act must contain, in whatever case; none for any report
 */
public record ActPattern(
        Sign sign, Who who, Set<String> types, @Nullable String about, List<String> words) implements Serializable {

    /** What an act shows. */
    public enum Sign {
        KEEP,
        BREACH
    }

    /** Whose conduct an act shows. */
    public enum Who {
        /** That of the party that does it. */
        DOES,
        /** That of the party to which it is done: an accusation shows, if anything, what the accused did, and only as the accuser's claim. */
        ACCUSED
    }

    public ActPattern {
        types = Set.copyOf(types);
        words = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    public Optional<String> issue() {
        return Optional.ofNullable(about);
    }

    boolean matches(Act act, Pair parties) {
        return act.isBetween(parties)
                && types.stream().anyMatch(type -> isOf(act, type))
                && (about == null || about.equals(act.detail().about()))
                && (words.isEmpty() || act.evidence().stream().anyMatch(this::hasWord));
    }

    private boolean hasWord(Evidence report) {
        var text = report.text().toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(text::contains);
    }

    private static boolean isOf(Act act, String type) {
        return act.type().id().equals(type)
                || (Character.isDigit(type.charAt(0)) && act.type().cameo().startsWith(type));
    }
}
