package org.detente.reciprocity;

import java.util.Locale;
import org.detente.event.Act;
import org.detente.ontology.QuadClass;

/** Which acts are counted. Conflict and cooperation are never netted. */
public enum ActClass {
    CONFLICT,
    COOPERATION,
    VERBAL_CONFLICT,
    MATERIAL_CONFLICT,
    VERBAL_COOPERATION,
    MATERIAL_COOPERATION;

    boolean contains(Act act) {
        var quad = act.type().quad();
        return switch (this) {
            case CONFLICT -> quad.isConflict();
            case COOPERATION -> !quad.isConflict();
            default -> quad == QuadClass.valueOf(name());
        };
    }

    boolean isConflict() {
        return name().endsWith(CONFLICT.name());
    }

    /** "verbal conflict". */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
