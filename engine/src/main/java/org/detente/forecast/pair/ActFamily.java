package org.detente.forecast.pair;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.detente.base.Problem;
import org.detente.base.Spelling;
import org.detente.base.Table;
import org.detente.ontology.ActType;

/**
 * A kind of act that is forecast, such as the expulsion of diplomats or nationals: a closed list ({@code act-families.tsv}).
 *
 * @param number place in the list, from 0
 * @param id     in one word, such as "expulsion"
 * @param deed   what the actor does, to stand before the recipient
 * @param noun   the act as a noun, without an article
 * @param rung   lowest rung of the ladder of escalation on which such acts stand, 0 to 10; 0 for cooperation
 */
public record ActFamily(int number, String id, String deed, String noun, int rung) implements Serializable {

    private static final class Standard {
        private static final Table TABLE = Table.ofResource(ActFamily.class, "act-families.tsv");
        private static final List<ActFamily> ALL = new ArrayList<>();
        private static final Map<String, ActFamily> BY_CODE = new HashMap<>();
        private static final Map<String, ActFamily> BY_ACTION = new HashMap<>();

        static {
            for (var row : TABLE.rows()) {
                var family = new ActFamily(
                        ALL.size(), row.get("id"), row.get("deed"), row.get("noun"), Integer.parseInt(row.get("rung")));
                ALL.add(family);
                row.list("cameo").forEach(code -> BY_CODE.put(code, family));
                row.list("actions").forEach(action -> BY_ACTION.put(action, family));
            }
        }
    }

    /** All, in the order of the table. */
    public static List<ActFamily> all() {
        return List.copyOf(Standard.ALL);
    }

    /** The family of an act type: that which names the action, else that of the longest beginning of its code. */
    public static ActFamily of(ActType type) {
        var named = Standard.BY_ACTION.get(type.id());
        return named != null ? named : ofCameo(type.cameo());
    }

    /** @throws IllegalArgumentException if it is no code of CAMEO */
    public static ActFamily ofCameo(String code) {
        for (int length = code.length(); length >= 2; length--) {
            var family = Standard.BY_CODE.get(code.substring(0, length));
            if (family != null) {
                return family;
            }
        }
        throw new IllegalArgumentException("No family has the CAMEO code \"" + code + "\".");
    }

    public static Optional<ActFamily> find(String id) {
        return Standard.ALL.stream().filter(family -> family.id.equals(id)).findFirst();
    }

    /** @throws Problem if there is none of the name; the message lists them */
    public static ActFamily get(String id) {
        var typed = id.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
        return find(typed).orElseThrow(() -> {
            var ids = Standard.ALL.stream().map(ActFamily::id).toList();
            var closest = Spelling.closest(typed, ids, 2);
            return Problem.usage(
                    "There is no family of acts \"%s\".%s They are: %s.",
                    id,
                    closest.isEmpty() ? "" : " Closest: " + String.join(", ", closest) + ".",
                    String.join(", ", ids));
        });
    }
}
