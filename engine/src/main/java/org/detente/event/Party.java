package org.detente.event;

import java.io.Serializable;

/**
 * Who acts or is acted upon.
 *
 * @param code ISO 3166 alpha-3, or the code of an organisation such as EUU
 * @param role the arm that acts, such as GOV or MIL; empty when the report names only the state
 */
public record Party(String code, String role) implements Serializable {

    public static Party of(String code) {
        return new Party(code, "");
    }

    @Override
    public String toString() {
        return role.isEmpty() ? code : code + "/" + role;
    }
}
