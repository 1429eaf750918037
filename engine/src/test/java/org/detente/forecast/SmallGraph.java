package org.detente.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.detente.forecast.graph.Quadruples;
import org.detente.forecast.graph.Vocabulary;

/** An invented graph with habits: actors of three countries that meet, accuse and answer each other, seeded. */
public final class SmallGraph {
    /** Eighteen actors, fifteen of which are bodies of a country. */
    public static final Vocabulary ACTORS = new Vocabulary(actors());

    public static final Vocabulary RELATIONS = new Vocabulary(List.of("accuse", "meet", "sanction", "thank"));

    private SmallGraph() {}

    private static List<String> actors() {
        var actors = new ArrayList<String>();
        for (var country : List.of("Alpia", "Boria", "Celia")) {
            actors.add(country);
            for (var role : List.of("Ministry", "Police", "Citizen", "Press", "Court")) {
                actors.add(role + " (" + country + ")");
            }
        }
        return actors;
    }

    /** Facts of days from 0; every third fact repeats an earlier one, and accusations are answered the day after. */
    public static Quadruples facts(long seed, int days, int aDay) {
        var random = new SplittableRandom(seed);
        var facts = new Quadruples.Builder();
        var past = new ArrayList<int[]>();
        for (int day = 0; day < days; day++) {
            var today = new ArrayList<int[]>();
            for (int i = 0; i < aDay; i++) {
                int[] fact = {random.nextInt(ACTORS.size()), random.nextInt(4), random.nextInt(ACTORS.size())};
                if (!past.isEmpty() && random.nextInt(3) > 0) {
                    var old = past.get(Math.max(0, past.size() - 1 - random.nextInt(60)));
                    boolean answer = old[1] == 0 && random.nextBoolean();
                    fact = answer ? new int[] {old[2], 0, old[0]} : old;
                }
                today.add(fact);
            }
            for (var fact : today) {
                facts.add(fact[0], fact[1], fact[2], day);
            }
            past.addAll(today);
        }
        return facts.build();
    }
}
