package org.detente.forecast.pair;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.detente.actor.Dyad;

/** Deeds as a table of day, dyad and family; and deeds at random, the same for the same seed. */
final class DeedTable {
    private static final List<String> STATES = List.of("ALP", "BOR", "CEL", "DOR", "EST", "FAR");

    private DeedTable() {}

    static List<Deed> of(String table) {
        var deeds = new ArrayList<Deed>();
        for (var line : table.lines().filter(each -> !each.isBlank()).toList()) {
            var cells = line.strip().split("\\s+", -1);
            var states = cells[1].split(">", -1);
            deeds.add(deed(LocalDate.parse(cells[0]), new Dyad(states[0], states[1]), ActFamily.get(cells[2])));
        }
        return deeds;
    }

    static Deed deed(LocalDate day, Dyad dyad, ActFamily family) {
        return new Deed((int) day.toEpochDay(), dyad, family, false, family.rung(), dyad + "-" + day);
    }

    /** States do what they do at rates of their own, and answer half of the hostile acts in kind within five days. */
    static List<Deed> random(int number, LocalDate first, int days, long seed) {
        var random = new SplittableRandom(seed);
        var families = ActFamily.all();
        var deeds = new ArrayList<Deed>();
        while (deeds.size() < number) {
            int from = (int) Math.floor(STATES.size() * Math.pow(random.nextDouble(), 2));
            int to = random.nextInt(STATES.size());
            if (from != to) {
                var family = families.get((int) (families.size() * Math.pow(random.nextDouble(), 2)));
                var day = first.plusDays(random.nextInt(days));
                var dyad = new Dyad(STATES.get(from), STATES.get(to));
                deeds.add(deed(day, dyad, family));
                if (family.rung() > 0 && random.nextBoolean()) {
                    deeds.add(deed(day.plusDays(1 + random.nextInt(5)), dyad.reversed(), family));
                }
            }
        }
        return deeds;
    }
}
