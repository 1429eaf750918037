package org.detente.reciprocity;

import java.util.Arrays;

/** Whether series can be told anything from. */
final class Enough {
    private Enough() {}

    /** Why not, in words; empty when they can. */
    static String whyNot(SeriesTable table, ReciprocitySettings settings) {
        int known = table.knownPeriods();
        if (known == 0) {
            return "nobody watched in any of %d %ss: silence is not calm".formatted(table.size(), table.unit());
        }
        for (int i = 0; i < table.names().size(); i++) {
            var name = table.names().get(i);
            int active = table.activePeriods(i);
            if (active == 0) {
                return "%s is empty: no such act in %d known %ss".formatted(name, known, table.unit());
            }
            if (active < settings.floorActs()) {
                return "not enough acts: %s has some in %d %ss, the floor is %d"
                        .formatted(name, active, table.unit(), settings.floorActs());
            }
            if (Arrays.stream(table.knownValues(i)).distinct().limit(2).count() < 2) {
                return "%s is the same in every known %s: there is nothing to follow".formatted(name, table.unit());
            }
        }
        return known < settings.floor()
                ? "not enough %ss: %d are known, the floor is %d".formatted(table.unit(), known, settings.floor())
                : "";
    }
}
