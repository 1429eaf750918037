package org.detente.ontology;

import java.util.Locale;

/** Verbal or material, conflict or cooperation. */
public enum QuadClass {
    VERBAL_COOPERATION,
    MATERIAL_COOPERATION,
    VERBAL_CONFLICT,
    MATERIAL_CONFLICT;

    public boolean isConflict() {
        return this == VERBAL_CONFLICT || this == MATERIAL_CONFLICT;
    }

    public boolean isMaterial() {
        return this == MATERIAL_COOPERATION || this == MATERIAL_CONFLICT;
    }

    /** "verbal conflict". */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
