package org.detente.forecast.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the name of an actor says of it: its country and its role, as ICEWS writes them, {@code Police (Nigeria)}. A name that
 * stands in parentheses elsewhere is that country itself. Immutable; 0 is "not said" in both.
 */
public final class Traits {
    private static final Pattern ROLE = Pattern.compile("(.+)[ _]\\(([^()]+)\\)");

    private final int[] countries;
    private final int[] roles;

    private Traits(int[] countries, int[] roles) {
        this.countries = countries;
        this.roles = roles;
    }

    /** @param names of actors, by number */
    public static Traits of(List<String> names) {
        var matches = new ArrayList<String[]>();
        var places = new HashSet<String>();
        for (var name : names) {
            var match = ROLE.matcher(name);
            matches.add(match.matches() ? new String[] {match.group(1), match.group(2)} : new String[] {"", ""});
            places.add(matches.get(matches.size() - 1)[1]);
        }
        var countryNumbers = new HashMap<>(Map.of("", 0));
        var roleNumbers = new HashMap<>(Map.of("", 0));
        var countries = new int[names.size()];
        var roles = new int[names.size()];
        for (int i = 0; i < countries.length; i++) {
            boolean isPlace = places.contains(names.get(i));
            countries[i] = number(countryNumbers, isPlace ? names.get(i) : matches.get(i)[1]);
            roles[i] = number(roleNumbers, isPlace ? "country" : matches.get(i)[0]);
        }
        return new Traits(countries, roles);
    }

    private static int number(Map<String, Integer> numbers, String word) {
        return numbers.computeIfAbsent(word, unseen -> numbers.size());
    }

    public int country(int actor) {
        return countries[actor];
    }

    public int role(int actor) {
        return roles[actor];
    }
}
