package org.detente.ontology;

import java.io.Serializable;
import java.util.Set;

/**
 * Which kinds of acts are asked for. An empty set asks for all; of what stands in one set any may fit, and every set must be
 * met.
 *
 * @param actions  action ids, and CAMEO codes with what hangs under them
 * @param plover   PLOVER types
 * @param quads    quad classes
 * @param families families of acts that answer each other in kind
 */
public record ActTypeFilter(Set<String> actions, Set<PloverType> plover, Set<QuadClass> quads, Set<String> families)
        implements Serializable {
    /** Every kind. */
    public static final ActTypeFilter ALL = new ActTypeFilter(Set.of(), Set.of(), Set.of(), Set.of());

    public ActTypeFilter {
        actions = Set.copyOf(actions);
        plover = Set.copyOf(plover);
        quads = Set.copyOf(quads);
        families = Set.copyOf(families);
    }

    /** The plain meaning of the filter; a database must answer the same. */
    public boolean matches(ActType type) {
        return isOfAction(type) && isOfClass(type);
    }

    private boolean isOfAction(ActType type) {
        return actions.isEmpty()
                || actions.stream()
                        .anyMatch(action ->
                                type.id().equals(action) || type.cameo().startsWith(action));
    }

    /** Whether PLOVER type, quad class and family fit: what an action says whatever the code that it stands under. */
    public boolean isOfClass(ActType type) {
        return (plover.isEmpty() || type.ploverType().filter(plover::contains).isPresent())
                && (quads.isEmpty() || quads.contains(type.quad()))
                && (families.isEmpty() || families.contains(type.family()));
    }

    /** Whether it asks for some classes only, as {@link #isOfClass} tells. */
    public boolean asksForClasses() {
        return !plover.isEmpty() || !quads.isEmpty() || !families.isEmpty();
    }
}
