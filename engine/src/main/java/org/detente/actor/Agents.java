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

    static {
        for (var row : Table.ofResource(Agents.class, "agents.tsv").rows()) {
            ROLES.put(row.get("phrase"), row.get("role"));
        }
    }

    private Agents() {}

    /** The role of the longest noun phrase at the end of these words; a plural counts like its singular. */
    public static Optional<String> role(List<String> words) {
        for (int from = 0; from < words.size(); from++) {
            var phrase = String.join(" ", words.subList(from, words.size())).toLowerCase(Locale.ROOT);
            var role =
                    Optional.ofNullable(ROLES.get(phrase)).or(() -> Optional.ofNullable(ROLES.get(singular(phrase))));
            if (role.isPresent()) {
                return role;
            }
        }
        return Optional.empty();
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
