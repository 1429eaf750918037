package org.detente.json;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.detente.ontology.ActType;
import org.detente.ontology.PloverType;

/** An act type as JSON. */
public record ActTypeView(
        String id,
        String label,
        String noun,
        String cameo,
        Optional<String> plover,
        Optional<String> mode,
        String quad,
        double ploverScore,
        double goldstein,
        int rung,
        boolean symmetric,
        boolean measure,
        List<String> endedBy,
        List<String> easedBy,
        boolean single,
        boolean counted,
        String family) {

    public static ActTypeView of(ActType type) {
        return new ActTypeView(
                type.id(),
                type.label(),
                type.noun(),
                type.cameo(),
                type.ploverType().map(PloverType::name),
                Optional.of(type.mode()).filter(mode -> !mode.isEmpty()),
                type.quad().name().toLowerCase(Locale.ROOT),
                type.ploverScore(),
                type.goldstein(),
                type.rung(),
                type.symmetric(),
                type.measure(),
                type.endedBy(),
                type.easedBy(),
                type.single(),
                type.counted(),
                type.family());
    }
}
