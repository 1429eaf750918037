package org.detente.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.detente.base.Problem;
import org.detente.json.ActTypeView;
import org.detente.json.Json;
import org.detente.ontology.ActType;
import org.detente.ontology.Ontology;
import org.detente.ontology.PloverType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code detente ontology}: lists and searches act types. */
@Command(
        name = "ontology",
        mixinStandardHelpOptions = true,
        header = "List and search act types: our actions, CAMEO codes, PLOVER types, rungs.",
        footer = {"", "Examples: detente ontology expel; detente ontology 16; detente ontology --rungs"})
final class OntologyCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..*",
            paramLabel = "WORD",
            description = "Words that must all be found, or the start of a CAMEO code (default: all our actions).")
    private List<String> words = List.of();

    @Option(names = "--cameo", description = "List the whole CAMEO tree.")
    private boolean cameo;

    @Option(names = "--rungs", description = "Show the ladder of escalation.")
    private boolean rungs;

    @Option(names = "--json", description = "Print JSON instead of a table.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(rungs ? ladder() : types());
        return 0;
    }

    private String types() {
        var types = find();
        if (types.isEmpty()) {
            throw Problem.data(
                    "No act type has \"%s\". Try fewer words; \"detente ontology\" lists our actions.",
                    String.join(" ", words));
        }
        if (json) {
            return Json.write(types.stream().map(ActTypeView::of).toList()) + "\n";
        }
        var grid = new Grid("id", "CAMEO", "PLOVER", "mode", "score", "Goldstein", "rung", "measure", "what");
        types.forEach(type -> grid.add(
                type.id(),
                type.cameo(),
                type.ploverType().map(PloverType::name).orElse("-"),
                type.mode(),
                type.ploverScore(),
                type.goldstein(),
                type.rung(),
                type.measure() ? "yes" : "",
                type.noun() + (type.symmetric() ? " (symmetric)" : "")));
        return grid + "%d act types.%n".formatted(types.size());
    }

    private List<ActType> find() {
        var ontology = Ontology.standard();
        if (cameo) {
            return ontology.cameo().stream()
                    .map(code -> ontology.get(code.code()))
                    .toList();
        }
        return words.isEmpty() ? ontology.actions() : ontology.search(String.join(" ", words));
    }

    private String ladder() {
        var ladder = Ontology.standard().rungs();
        if (json) {
            return Json.write(ladder) + "\n";
        }
        var grid = new Grid("rung", "name", "what stands on it");
        ladder.forEach(rung -> grid.add(rung.number(), rung.name(), rung.description()));
        return grid + "Ordinal only: the distance between two rungs means nothing.\n";
    }
}
