package org.detente.coding;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.detente.base.Table;

/** Names of what is counted, as the record has them: of {@code units.tsv}, else the noun in the plural. */
final class Units {
    private static final Map<String, String> OF_WORD = new HashMap<>();
    private static final Set<String> CRAFT_AND_HOUSES = new LinkedHashSet<>();
    static final String PERSONS = "persons";
    private static final String ENTITIES = "entities";

    static {
        for (var row : Table.ofResource(Units.class, "units.tsv").rows()) {
            for (var word : row.list("words")) {
                OF_WORD.putIfAbsent(word, row.get("unit"));
                if (row.get("single").equals("yes")) {
                    CRAFT_AND_HOUSES.add(word);
                }
            }
        }
    }

    private Units() {}

    /** Whether one of these, in the singular and without a number, counts one. */
    static boolean countsSingly(String lemma) {
        return CRAFT_AND_HOUSES.contains(lemma.toLowerCase(Locale.ROOT));
    }

    static Optional<String> known(String lemma) {
        return Optional.ofNullable(OF_WORD.get(lemma.toLowerCase(Locale.ROOT)));
    }

    static String of(String lemma) {
        var word = lemma.toLowerCase(Locale.ROOT);
        return known(word).orElseGet(() -> plural(word));
    }

    private static String plural(String lemma) {
        if (lemma.length() < 2 || lemma.endsWith("s")) {
            return lemma;
        }
        if (lemma.endsWith("man")) {
            return lemma.substring(0, lemma.length() - 2) + "en";
        }
        return lemma.matches(".*[^aeiou]y") ? lemma.substring(0, lemma.length() - 1) + "ies" : lemma + "s";
    }

    /** One name for what a list counts: people and firms together are "persons and entities". */
    static String together(Set<String> units) {
        if (units.size() > 1 && units.stream().allMatch(unit -> unit.matches("embassies|consulates|missions"))) {
            return "missions";
        }
        var names = new LinkedHashSet<>(units);
        if (names.contains(ENTITIES) && names.size() > 1) {
            names.removeAll(List.of("ministers", "journalists", "generals"));
            if (names.size() < units.size()) {
                names.add(PERSONS);
            }
            if (names.equals(Set.of(PERSONS, ENTITIES))) {
                return PERSONS + " and " + ENTITIES;
            }
        }
        return String.join(" and ", names);
    }
}
