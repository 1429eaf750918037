package org.detente.coding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.detente.base.Table;
import org.detente.event.Stance;
import org.detente.ontology.ActType;
import org.detente.ontology.Ontology;

/** What an operator makes of the act below it; the first row that fits decides. */
final class Compositions {
    /**
     * The outcome: another act type with the stance of the whole, or the same act with another stance.
     *
     * @param type   type of the whole
     * @param stance {@link Stance#ASSERTED} when the whole was done; anything else is kept apart from the record
     */
    record Result(ActType type, Stance stance) {}

    private record Row(String inner, String result) {}

    private static final String KEEP = "keep";
    private static final String SKIP = "skip:";

    private final Map<Operator, List<Row>> rows = new EnumMap<>(Operator.class);

    private Compositions() {
        for (var row : Table.ofResource(Compositions.class, "compositions.tsv").rows()) {
            for (var name : PatternReader.words(row.get("operator"))) {
                for (var inner : PatternReader.words(row.get("inner"))) {
                    rows.computeIfAbsent(Operator.of(name), operator -> new ArrayList<>())
                            .add(new Row(inner, row.get("result")));
                }
            }
        }
    }

    private static final class Standard {
        private static final Compositions COMPOSITIONS = new Compositions();
    }

    static Compositions standard() {
        return Standard.COMPOSITIONS;
    }

    /** Empty when the operator says nothing of such an act: then it is read as if the operator were not there. */
    Optional<Result> compose(Operator operator, ActType inner) {
        for (var row : rows.getOrDefault(operator, List.of())) {
            if (fits(row.inner(), inner)) {
                return Optional.of(result(row.result(), inner));
            }
        }
        return Optional.empty();
    }

    private static Result result(String text, ActType inner) {
        if (text.equals(KEEP)) {
            return new Result(inner, Stance.ASSERTED);
        }
        if (text.startsWith(SKIP)) {
            return new Result(
                    inner, Stance.valueOf(text.substring(SKIP.length()).toUpperCase(Locale.ROOT)));
        }
        return new Result(Ontology.standard().get(text), Stance.ASSERTED);
    }

    /** {@code *}, an action id, {@code family:f}, {@code root:16}, {@code type:AID}, {@code quad:VERBAL_CONFLICT} or {@code conflict}. */
    private static boolean fits(String pattern, ActType type) {
        int colon = pattern.indexOf(':');
        if (colon < 0) {
            return switch (pattern) {
                case "*" -> true;
                case "conflict" -> type.isConflict();
                case "cooperation" -> !type.isConflict();
                default -> type.id().equals(pattern);
            };
        }
        var value = pattern.substring(colon + 1);
        return switch (pattern.substring(0, colon)) {
            case "family" -> type.family().equals(value);
            case "root" -> type.cameo().startsWith(value);
            case "type" ->
                type.ploverType().filter(plover -> plover.name().equals(value)).isPresent();
            case "quad" -> type.quad().name().equals(value);
            default -> throw new IllegalStateException("compositions.tsv: cannot read \"" + pattern + "\".");
        };
    }
}
