package org.detente.ontology;

import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.detente.base.Problem;
import org.detente.base.Table;

/**
 * Gives an act type a score from -10 (most hostile) to +10 (most cooperative).
 *
 * <p>PLOVER is the default. CAMEO-Goldstein can be chosen, but it misjudges exactly the acts between diplomats: an expulsion
 * (coded 161) gets -4.0, less than a mere denial (016, -5.0) and half of any sanction (163, -8.0).
 *
 * @param name   of the scale, printed with every result
 * @param kind   where scores come from
 * @param values scores of a user's own scale, by action id, CAMEO code or PLOVER type; empty for the others
 */
public record Scale(String name, Kind kind, Map<String, Double> values) implements Serializable {

    /** Where scores come from. */
    public enum Kind {
        PLOVER,
        GOLDSTEIN,
        FLAT,
        OWN
    }

    /** Scores of the PLOVER types. */
    public static final Scale PLOVER = new Scale("PLOVER", Kind.PLOVER, Map.of());

    /** CAMEO-Goldstein values. */
    public static final Scale GOLDSTEIN = new Scale("Goldstein", Kind.GOLDSTEIN, Map.of());

    /** -1 for conflict, +1 for cooperation, 0 for what has no PLOVER type. */
    public static final Scale FLAT = new Scale("flat", Kind.FLAT, Map.of());

    public Scale {
        values = Map.copyOf(values);
    }

    /** Score of an act type, -10 to +10; 0 where the scale has none. */
    public double score(ActType type) {
        return switch (kind) {
            case PLOVER -> type.ploverScore();
            case GOLDSTEIN -> type.goldstein();
            case FLAT -> type.ploverType().isEmpty() ? 0.0 : type.isConflict() ? -1.0 : 1.0;
            case OWN -> own(type);
        };
    }

    /** The most specific entry: action, then code and the codes above it, then PLOVER type. */
    private double own(ActType type) {
        var value = values.get(type.id());
        for (var code = type.cameo();
                value == null && code.length() >= 2;
                code = code.substring(0, code.length() - 1)) {
            value = values.get(code);
        }
        if (value == null) {
            value = type.ploverType().map(plover -> values.get(plover.name())).orElse(null);
        }
        return value == null ? 0.0 : value;
    }

    /**
     * A scale by name: plover, goldstein, flat, or the path of a file.
     *
     * @throws Problem if it is none of these, or the file is no scale
     */
    public static Scale named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "plover" -> PLOVER;
            case "goldstein" -> GOLDSTEIN;
            case "flat" -> FLAT;
            default -> read(Path.of(name));
        };
    }

    /** Reads a CSV file with the columns {@code type,score}; type is an action id, a CAMEO code or a PLOVER type. */
    private static Scale read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw Problem.usage(
                    "There is no scale \"%s\". Choose plover, goldstein, flat, or the path of a CSV file with the columns type,score.",
                    file);
        }
        var table = Table.read(file);
        if (!table.columns().contains("type") || !table.columns().contains("score")) {
            throw Problem.data(
                    "%s: a scale has the columns type,score; found %s. Nothing was computed.", file, table.columns());
        }
        var values = new HashMap<String, Double>();
        table.rows().forEach(row -> values.put(key(row), score(row)));
        return new Scale(String.valueOf(file.getFileName()), Kind.OWN, values);
    }

    private static String key(Table.Row row) {
        var text = row.get("type");
        var plover = PloverType.find(text);
        return plover.isPresent()
                ? plover.get().name()
                : Ontology.standard().get(text).id();
    }

    private static double score(Table.Row row) {
        try {
            double score = Double.parseDouble(row.get("score"));
            if (Math.abs(score) <= 10.0) {
                return score;
            }
        } catch (NumberFormatException e) {
            // said below, like a number out of range
        }
        throw Problem.data(
                "%s: the score \"%s\" is no number from -10 to 10. Nothing was computed. Correct the line.",
                row.where(), row.get("score"));
    }
}
