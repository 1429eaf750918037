package org.detente.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.detente.actor.Alias.Kind;
import org.detente.base.DayRange;
import org.detente.base.Table;

/**
 * Towns, regions and bodies that share a name: "Tripoli, Lebanon", "Moscow, Idaho", the Georgia of Atlanta, the Labour
 * Party of New Zealand. The first reading stands
 * unless the words beside it, or somebody else named in the sentence, tell of the other (table {@code homonyms.tsv}).
 */
final class Homonyms {
    private static final String ANY_TOWN = "*";
    /** In the table: another mention of the same actor is enough. */
    private static final String NAMED = "=";

    private final Map<String, List<Reading>> readings = new HashMap<>();
    private final List<Reading> federations = new ArrayList<>();

    /** Another actor that a name may mean, and the words that tell. */
    private record Reading(String actor, Set<String> near) {}

    Homonyms() {
        for (var row : Table.ofResource(Homonyms.class, "homonyms.tsv").rows()) {
            var near = new HashSet<String>();
            row.list("near").forEach(word -> near.add(word.equals(NAMED) ? word : Directory.key(word)));
            var reading = new Reading(row.get("actor"), near);
            if (row.get("phrase").equals(ANY_TOWN)) {
                federations.add(reading);
            } else {
                readings.computeIfAbsent(Directory.key(row.get("phrase")), key -> new ArrayList<>(1))
                        .add(reading);
            }
        }
    }

    /** The mentions, those that mean another place than they seem to with its state. */
    List<Mention> settle(List<Mention> mentions, List<String> words, List<String> keys) {
        var settled = new ArrayList<Mention>(mentions.size());
        for (int i = 0; i < mentions.size(); i++) {
            var mention = mentions.get(i);
            var other = isTown(mention) || readings.containsKey(key(mention))
                    ? other(mentions, i, words, keys)
                    : Optional.<String>empty();
            settled.add(other.map(code -> in(mention, code)).orElse(mention));
        }
        return settled;
    }

    private Optional<String> other(List<Mention> mentions, int i, List<String> words, List<String> keys) {
        var mention = mentions.get(i);
        boolean comma =
                mention.to() + 1 < words.size() && words.get(mention.to()).equals(",");
        if (comma && i + 1 < mentions.size() && mentions.get(i + 1).from() == mention.to() + 1) {
            var region = mentions.get(i + 1);
            for (var federation : federations) {
                if (isTown(mention) && federation.near().contains(key(region))) {
                    return Optional.of(federation.actor());
                }
            }
        }
        for (var reading : readings.getOrDefault(key(mention), List.of())) {
            if (!isNamed(actor(mention), mentions, i) && fits(reading, mentions, i, keys)) {
                return Optional.of(reading.actor());
            }
        }
        return Optional.empty();
    }

    private static boolean fits(Reading reading, List<Mention> mentions, int i, List<String> keys) {
        if (reading.near().contains(NAMED) && isNamed(reading.actor(), mentions, i)) {
            return true;
        }
        for (int token = 0; token < keys.size(); token++) {
            if (reading.near().contains(keys.get(token)) && !mentions.get(i).contains(token)) {
                return true;
            }
        }
        return mentions.stream()
                .anyMatch(other ->
                        !other.equals(mentions.get(i)) && reading.near().contains(key(other)));
    }

    /** Whether another mention than this one names the actor. */
    private static boolean isNamed(String code, List<Mention> mentions, int i) {
        for (int k = 0; k < mentions.size(); k++) {
            if (k != i && actor(mentions.get(k)).equals(code)) {
                return true;
            }
        }
        return false;
    }

    private static Mention in(Mention mention, String code) {
        var alias = mention.aliases().get(0);
        boolean body = alias.kind() == Kind.BODY; // several states have such a body: its role stays
        var other = new Alias(
                alias.phrase(),
                code,
                body ? alias.role() : "",
                body ? Kind.BODY : Kind.PLACE,
                DayRange.from(LocalDate.MIN),
                "",
                "");
        return new Mention(mention.from(), mention.to(), List.of(other));
    }

    private static boolean isTown(Mention mention) {
        var kind = mention.aliases().get(0).kind();
        return kind == Kind.CAPITAL || kind == Kind.PLACE;
    }

    private static String key(Mention mention) {
        return Directory.key(mention.aliases().get(0).phrase());
    }

    private static String actor(Mention mention) {
        return mention.aliases().get(0).actor();
    }
}
