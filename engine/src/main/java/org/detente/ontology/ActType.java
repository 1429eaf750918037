package org.detente.ontology;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is done: one of our actions, or a bare CAMEO code.
 *
 * @param id          our action id ("expel_diplomats"), or the CAMEO code itself ("161")
 * @param label       what an actor did, to stand before the recipient: "expelled diplomats of"
 * @param noun        the deed as a noun: "expulsion of diplomats"
 * @param cameo       CAMEO code as text, zeros kept
 * @param plover      PLOVER type; null where CAMEO 01 and 02 have none
 * @param mode        PLOVER mode, such as "expel" for SANCTION; empty where the type has none that fits
 * @param quad        verbal or material, conflict or cooperation
 * @param ploverScore score of the PLOVER type, -10 to +10; 0 where there is no type
 * @param goldstein   CAMEO-Goldstein value of the code, -10 to +10
 * @param rung        rung of the ladder of escalation, 0 to 10, ordinal; 0 for cooperation
 * @param symmetric   whether both do it: a meeting, an agreement
 * @param measure     whether it has a life: a sanction, a closure, a cap
 * @param endedBy     ids of actions that end it
 * @param easedBy     ids of actions that loosen it, and are its end only when the record says that it ended then
 * @param single      whether several at once are one state of affairs (talks are off), so that one end ends them all
 * @param counted     whether a number of people, missions or firms, or an amount of money, scales its weight
 * @param family      what counts as the same kind when one act answers another
 */
public record ActType(
        String id,
        String label,
        String noun,
        String cameo,
        @Nullable PloverType plover,
        String mode,
        QuadClass quad,
        double ploverScore,
        double goldstein,
        int rung,
        boolean symmetric,
        boolean measure,
        List<String> endedBy,
        List<String> easedBy,
        boolean single,
        boolean counted,
        String family)
        implements Serializable {

    public ActType {
        endedBy = List.copyOf(endedBy);
        easedBy = List.copyOf(easedBy);
    }

    /** The first two digits of the CAMEO code. */
    public String root() {
        return cameo.substring(0, 2);
    }

    public boolean isConflict() {
        return quad.isConflict();
    }

    /** Whether it is known no better than by its CAMEO code. */
    public boolean isBareCode() {
        return id.equals(cameo);
    }

    /** Whether the deed itself is only ever said, never shown: a poisoning that is alleged. Its id says so. */
    public boolean isOnlyAlleged() {
        return id.endsWith("_alleged");
    }

    public Optional<PloverType> ploverType() {
        return Optional.ofNullable(plover);
    }

    /** The same action under a finer or other CAMEO code, as a source gives it. */
    public ActType underCode(CameoCode code) {
        return cameo.equals(code.code())
                ? this
                : new ActType(
                        id,
                        label,
                        noun,
                        code.code(),
                        plover,
                        mode,
                        quad,
                        ploverScore,
                        code.goldstein(),
                        rung,
                        symmetric,
                        measure,
                        endedBy,
                        easedBy,
                        single,
                        counted,
                        family);
    }
}
