package org.detente.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.detente.base.Table;

/** Nouns that name an arm or a kind of people, such as "foreign ministry" or "troops", and the role each stands for. */
public final class Agents {
    private static final Map<String, String> ROLES = new HashMap<>();
    /** Nouns of so wide a use that they tell a role only in a phrase that is asked for, not in running text. */
    private static final Map<String, String> WIDE = new HashMap<>();

    private static final Set<String> PREPOSITIONS = Set.of(
            "of", "in", "from", "for", "at", "to", "near", "by", "with", "on", "who", "that", "against", "and",
            "living");
    private static final Set<String> GROUPS = Set.of(
            "group",
            "member",
            "number",
            "dozen",
            "hundred",
            "thousand",
            "handful",
            "pair",
            "couple",
            "crowd",
            "team",
            "gang",
            "some",
            "most",
            "part",
            "unit",
            "section",
            "body",
            "head",
            "chief",
            "wife",
            "son",
            "family");

    static {
        for (var row : Table.ofResource(Agents.class, "agents.tsv").rows()) {
            (row.get("use").equals("asked") ? WIDE : ROLES).put(row.get("phrase"), row.get("role"));
        }
    }

    private Agents() {}

    /** The role of the longest noun phrase at the end of these words; a plural counts like its singular. */
    public static Optional<String> role(List<String> words) {
        return lookUp(words, ROLES);
    }

    private static Optional<String> lookUp(List<String> words, Map<String, String> roles) {
        for (int from = 0; from < words.size(); from++) {
            var phrase = String.join(" ", words.subList(from, words.size())).toLowerCase(Locale.ROOT);
            var role =
                    Optional.ofNullable(roles.get(phrase)).or(() -> Optional.ofNullable(roles.get(singular(phrase))));
            if (role.isPresent()) {
                return role;
            }
        }
        return Optional.empty();
    }

    /**
     * The role of the noun phrase that these words begin with: "ministry of mines", "president office", "group of tourists".
     * What stands behind a preposition describes it; where the noun before it is a mere number or group, it is that which
     * is meant.
     */
    static Optional<String> ofPhrase(List<String> words) {
        int end = 0;
        while (end < words.size() && !isPreposition(words.get(end))) {
            end++;
        }
        for (int to = end; to > 0; to--) {
            var phrase = words.subList(0, to);
            var role = role(phrase).or(() -> lookUp(phrase, WIDE));
            if (role.isPresent()) {
                return role;
            }
        }
        boolean group = end > 0
                && end < words.size()
                && GROUPS.contains(singular(words.get(end - 1).toLowerCase(Locale.ROOT)));
        return group ? ofPhrase(words.subList(end + 1, words.size())) : Optional.empty();
    }

    static boolean isPreposition(String word) {
        return PREPOSITIONS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Every noun that names an arm or a kind of people, alone or at the end of a phrase, in the singular. */
    public static Set<String> nouns() {
        var nouns = new TreeSet<String>();
        ROLES.keySet().forEach(phrase -> nouns.add(phrase.substring(phrase.lastIndexOf(' ') + 1)));
        return nouns;
    }

    private static String singular(String phrase) {
        if (phrase.endsWith("men")) {
            return phrase.substring(0, phrase.length() - 3) + "man";
        }
        if (phrase.endsWith("ies")) {
            return phrase.substring(0, phrase.length() - 3) + "y";
        }
        return phrase.endsWith("s") ? phrase.substring(0, phrase.length() - 1) : phrase;
    }
}
