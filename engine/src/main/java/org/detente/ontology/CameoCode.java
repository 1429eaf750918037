package org.detente.ontology;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A node of the CAMEO tree.
 *
 * @param code      2 to 4 digits, zeros kept
 * @param label     what it covers, in our own words
 * @param type      PLOVER type, or null for 01 and 02
 * @param mode      PLOVER mode, or empty
 * @param goldstein CAMEO-Goldstein value, -10 to +10
 */
public record CameoCode(String code, String label, @Nullable PloverType type, String mode, double goldstein) {

    public Optional<PloverType> plover() {
        return Optional.ofNullable(type);
    }

    /** The node above, or empty for a root. Codes with a zero at the end hang under the same node as their siblings. */
    public Optional<String> parent() {
        return code.length() == 2 ? Optional.empty() : Optional.of(code.substring(0, code.length() - 1));
    }
}
