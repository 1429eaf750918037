package org.detente.reciprocity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.detente.base.Problem;

/**
 * What is followed over time: one class of acts, counted in one way.
 *
 * @param acts    which acts
 * @param counting what is taken of them
 */
public record Variable(ActClass acts, Counting counting) {

    public static final Variable STANDARD = new Variable(ActClass.CONFLICT, Counting.COUNT);

    /** Every variable, classes in their order, each counted in every way. */
    public static List<Variable> all() {
        return Arrays.stream(ActClass.values())
                .flatMap(acts -> Arrays.stream(Counting.values()).map(counting -> new Variable(acts, counting)))
                .toList();
    }

    /**
     * Reads "material_conflict:incidence"; without the second word, the count.
     *
     * @throws Problem if there is no such variable
     */
    public static Variable parse(String text) {
        var parts =
                text.strip().toUpperCase(Locale.ROOT).replaceAll("[ -]", "_").split(":", -1);
        for (var variable : all()) {
            boolean isCounted = parts.length == 1
                    ? variable.counting == Counting.COUNT
                    : parts.length == 2 && variable.counting.name().equals(parts[1]);
            if (isCounted && variable.acts.name().equals(parts[0])) {
                return variable;
            }
        }
        throw Problem.usage(
                "There is no variable \"%s\". Write CLASS or CLASS:COUNTING; classes are %s; COUNTING is count, incidence, score.",
                text,
                String.join(
                        ", ",
                        Arrays.stream(ActClass.values())
                                .map(a -> a.name().toLowerCase(Locale.ROOT))
                                .toList()));
    }

    /** "material_conflict:incidence". */
    @Override
    public String toString() {
        return acts.name().toLowerCase(Locale.ROOT) + ":" + counting.label();
    }
}
