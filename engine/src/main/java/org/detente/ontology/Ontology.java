package org.detente.ontology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.detente.base.Problem;
import org.detente.base.Spelling;
import org.detente.base.Table;

/**
 * All act types: the CAMEO tree and our own actions. Immutable.
 *
 * <p>Sources: Schrodt (2012), CAMEO Conflict and Mediation Event Observations, Manual 1.1b3; the PLOVER manual (draft of
 * September 2021) and its conversion table; Goldstein (1992), J. Conflict Resolution 36(2):369-385, as extended for CAMEO.
 */
public final class Ontology {
    private final Map<String, CameoCode> cameo;
    private final Map<String, ActType> actions;
    private final Map<String, ActType> codes;
    private final List<Rung> rungs;

    private Ontology() {
        cameo = readCameo();
        actions = readActions(cameo);
        codes = new LinkedHashMap<>();
        cameo.values().forEach(code -> codes.put(code.code(), bare(code)));
        rungs = Table.ofResource(Ontology.class, "rungs.tsv").rows().stream()
                .map(row -> new Rung(Integer.parseInt(row.get("number")), row.get("name"), row.get("description")))
                .toList();
    }

    private static final class Standard {
        private static final Ontology ONTOLOGY = new Ontology();
    }

    /** The ontology that ships; read once, when first asked for. */
    public static Ontology standard() {
        return Standard.ONTOLOGY;
    }

    /** An act type by action id or CAMEO code. */
    public Optional<ActType> find(String idOrCode) {
        var name = idOrCode.strip();
        var action = actions.get(name.toLowerCase(Locale.ROOT));
        return Optional.ofNullable(action != null ? action : codes.get(name));
    }

    /**
     * An act type by action id or CAMEO code.
     *
     * @throws Problem if there is none; the message names the closest
     */
    public ActType get(String idOrCode) {
        return find(idOrCode).orElseThrow(() -> {
            var closest = Spelling.closest(idOrCode, actions.keySet(), 3);
            return Problem.usage(
                    "There is no act type \"%s\".%s \"detente ontology\" lists them.",
                    idOrCode, closest.isEmpty() ? "" : " Closest: " + String.join(", ", closest) + ".");
        });
    }

    /** Our own actions, in the order of the table. */
    public List<ActType> actions() {
        return List.copyOf(actions.values());
    }

    /** The CAMEO tree, by code. */
    public List<CameoCode> cameo() {
        return List.copyOf(cameo.values());
    }

    public Optional<CameoCode> cameo(String code) {
        return Optional.ofNullable(cameo.get(code));
    }

    /** The ladder of escalation, from rung 0. */
    public List<Rung> rungs() {
        return rungs;
    }

    /**
     * Act types that have all the words in id, label, noun, code or PLOVER type; actions first. A number finds that code
     * and what hangs under it.
     */
    public List<ActType> search(String words) {
        var wanted = words.toLowerCase(Locale.ROOT).strip().split("\\s+", -1);
        var found = new ArrayList<ActType>();
        for (var types : List.of(actions, codes)) {
            for (var type : types.values()) {
                var text = "%s %s %s %s"
                        .formatted(
                                type.id(),
                                type.label(),
                                type.noun(),
                                type.ploverType().map(PloverType::name).orElse(""))
                        .toLowerCase(Locale.ROOT);
                boolean matches = true;
                for (var word : wanted) {
                    matches &= word.matches("\\d+") ? type.cameo().startsWith(word) : text.contains(word);
                }
                if (matches) {
                    found.add(type);
                }
            }
        }
        return found;
    }

    private static Map<String, CameoCode> readCameo() {
        return Table.ofResource(Ontology.class, "cameo.tsv").rows().stream()
                .map(row -> new CameoCode(
                        row.get("code"),
                        row.get("label"),
                        PloverType.find(row.get("plover")).orElse(null),
                        row.get("mode"),
                        Double.parseDouble(row.get("goldstein"))))
                .sorted(Comparator.comparing(CameoCode::code))
                .collect(Collectors.toMap(CameoCode::code, code -> code, (a, b) -> a, LinkedHashMap::new));
    }

    private static Map<String, ActType> readActions(Map<String, CameoCode> cameo) {
        var actions = new LinkedHashMap<String, ActType>();
        for (var row : Table.ofResource(Ontology.class, "actions.tsv").rows()) {
            var code = cameo.get(row.get("cameo"));
            if (code == null) {
                throw new IllegalStateException(row.where() + ": no CAMEO code " + row.get("cameo"));
            }
            var plover = PloverType.find(row.get("plover"));
            actions.put(
                    row.get("id"),
                    new ActType(
                            row.get("id"),
                            row.get("label"),
                            row.get("noun"),
                            code.code(),
                            plover.orElse(null),
                            row.get("mode"),
                            QuadClass.valueOf(row.get("quad")),
                            plover.map(PloverType::score).orElse(0.0),
                            code.goldstein(),
                            Integer.parseInt(row.get("rung")),
                            row.get("symmetric").equals("yes"),
                            row.get("measure").equals("yes"),
                            row.list("ended_by"),
                            row.list("eased_by"),
                            row.get("single").equals("yes"),
                            row.get("counted").equals("yes"),
                            row.get("family")));
        }
        return actions;
    }

    /** A bare code takes what its PLOVER type says; meetings and signed agreements are symmetric. */
    private ActType bare(CameoCode code) {
        var plover = code.plover();
        var quad = plover.map(PloverType::quad).orElse(QuadClass.VERBAL_COOPERATION);
        boolean symmetric = List.of("040", "041", "044", "046", "057", "060", "061", "062", "063")
                .contains(code.code());
        int rung = actions.values().stream()
                .filter(action -> action.cameo().startsWith(code.code()))
                .mapToInt(ActType::rung)
                .min()
                .orElseGet(() -> actions.values().stream()
                        .filter(action -> action.root().equals(code.code().substring(0, 2)))
                        .mapToInt(ActType::rung)
                        .min()
                        .orElse(0));
        return new ActType(
                code.code(),
                code.label(),
                code.label(),
                code.code(),
                plover.orElse(null),
                code.mode(),
                quad,
                plover.map(PloverType::score).orElse(0.0),
                code.goldstein(),
                rung,
                symmetric,
                false,
                List.of(),
                List.of(),
                false,
                false,
                code.code());
    }
}
