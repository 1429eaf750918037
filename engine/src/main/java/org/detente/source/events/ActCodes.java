package org.detente.source.events;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.detente.base.Table;
import org.detente.ontology.ActType;
import org.detente.ontology.Ontology;

/**
 * From the event codes of the field to act types: CAMEO codes, with or without their leading zeros, the texts of CAMEO, WEIS
 * codes, types and modes of PLOVER. Immutable. The table {@code act-codes.tsv} has what is no CAMEO code.
 */
final class ActCodes {
    private final Ontology ontology;
    private final Map<String, String> cameo = new HashMap<>();

    ActCodes(Ontology ontology) {
        this.ontology = ontology;
        for (var row : Table.ofResource(ActCodes.class, "act-codes.tsv").rows()) {
            cameo.put(key(row.get("scheme"), row.get("code")), row.get("cameo"));
        }
    }

    private static String key(String scheme, String code) {
        return scheme + "\t" + code.toLowerCase(Locale.ROOT);
    }

    /** A CAMEO code. One digit is a root; of others that are no code, a leading zero may have been lost. */
    Optional<ActType> cameo(String code) {
        if (code.isEmpty() || !code.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        return ontology.find(code).or(() -> ontology.find("0" + code));
    }

    /** A CAMEO code as ICEWS has it, which gives no roots: two digits have lost a zero (10 is 010, a statement, not 10, a demand). */
    Optional<ActType> leaf(String code) {
        return code.length() == 2 ? cameo("0" + code) : cameo(code);
    }

    /** A text of CAMEO, in any case, with blanks or underscores. */
    Optional<ActType> label(String text) {
        return coded("label", text.replace('_', ' ').strip());
    }

    /** A WEIS code of two or three digits. */
    Optional<ActType> weis(String code) {
        return coded("weis", code).or(() -> coded("weis", "0" + code));
    }

    /** A type of PLOVER and its mode, which may be empty; a mode that we do not know is read as the type alone. */
    Optional<ActType> plover(String type, String mode) {
        var name = org.detente.ontology.PloverType.find(type).map(Enum::name);
        return name.flatMap(known -> coded("plover", known + " " + mode.strip()).or(() -> coded("plover", known)));
    }

    private Optional<ActType> coded(String scheme, String code) {
        return Optional.ofNullable(cameo.get(key(scheme, code))).flatMap(ontology::find);
    }

    /** One of our actions or a CAMEO code. */
    Optional<ActType> action(String id) {
        return ontology.find(id);
    }

    Ontology ontology() {
        return ontology;
    }
}
